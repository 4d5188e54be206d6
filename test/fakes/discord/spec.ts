/** Discord's own description of its API, where it is at hand; without it nothing is held against it. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { packageRoot } from '../../../workers/engine/packageRoot.js'

const FILE = 'specs/discord-openapi.json'
const path = join(dirname(packageRoot()), 'shared', FILE)
const found = existsSync(path)
const ajv = new Ajv2020({ strict: false, validateFormats: false })
const validators = new Map<string, ValidateFunction>()

/** Fields that Discord's pages have and its description lacks (`enforce_nonce`: Create Message, JSON params). */
const BEYOND: Record<string, object> = { MessageCreateRequest: { enforce_nonce: { type: 'boolean' } } }

/** Nothing is allowed that is not described. */
function strict(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strict)
  if (typeof node !== 'object' || node === null) return node
  const same = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, strict(value)]))
  const isClosed = 'properties' in node && !('additionalProperties' in node) && !('allOf' in node)
  return isClosed ? { ...same, additionalProperties: false } : same
}

function described(): object {
  const { components } = JSON.parse(readFileSync(path, 'utf8'))
  for (const [name, properties] of Object.entries(BEYOND))
    Object.assign(components.schemas[name].properties, properties)
  return { components: strict(components) as object }
}

if (found) ajv.addSchema(described(), 'discord')

/** What is wrong with `body` as a `name` of `components.schemas`; null where nothing is. */
export function complaint(name: string, body: unknown): string | null {
  if (!found) return null
  const validate = validators.get(name) ?? ajv.compile({ $ref: `discord#/components/schemas/${name}` })
  validators.set(name, validate)
  return validate(body) ? null : `${name}: ${ajv.errorsText(validate.errors)}`
}
