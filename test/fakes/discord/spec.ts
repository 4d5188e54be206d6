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

if (found) ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')), 'discord')

/** What is wrong with `body` as a `name` of `components.schemas`; null where nothing is. */
export function complaint(name: string, body: unknown): string | null {
  if (!found) return null
  const validate = validators.get(name) ?? ajv.compile({ $ref: `discord#/components/schemas/${name}` })
  validators.set(name, validate)
  return validate(body) ? null : `${name}: ${ajv.errorsText(validate.errors)}`
}
