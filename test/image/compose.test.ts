import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type SchemaObject } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ADDRESS_SPACE_LIMIT_BYTES, NOTEBOOK_LIMIT_BYTES } from '../../workers/engine/limits.js'
import { ROOT, readDockerfile } from './dockerfile.js'

interface Service {
  image?: string
  build?: { context: string; target: string }
  command?: string[]
  environment?: Record<string, string>
  networks: string[]
  ports?: string[]
  volumes?: string[]
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  [setting: string]: unknown
}

interface Compose {
  services: Record<'redis' | 'gateway' | 'worker', Service>
  networks: Record<string, { internal?: boolean } | null>
  volumes: Record<string, unknown>
}

function readCompose(): Compose {
  return parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'))
}

/** The Compose specification's own, as dclint brings it along. */
function specification() {
  const path = join(ROOT, 'node_modules', 'dclint', 'schemas', 'compose.schema.json')
  const schema: SchemaObject = JSON.parse(readFileSync(path, 'utf8'))
  // Draft 7 under another scheme than ajv knows it by; its formats say nothing about shapes.
  return new Ajv({ strict: false, validateFormats: false }).compile({
    ...schema,
    $schema: 'http://json-schema.org/draft-07/schema#',
  })
}

const compose = readCompose()
const { redis, gateway, worker } = compose.services
const MIB = 1024 * 1024

function bytes(size: unknown): number {
  const [, number, unit = ''] = /^(\d+)([mg])$/.exec(String(size)) ?? []
  return Number(number) * (unit === 'g' ? 1024 * MIB : MIB)
}

describe('docker-compose.yml', () => {
  test('is what the Compose specification describes', () => {
    const isValid = specification()
    isValid(compose)
    expect(isValid.errors).toBeNull()
  })

  test('would be refused with a setting that the specification does not know', () => {
    const wrong = { ...compose, services: { ...compose.services, worker: { ...worker, read_onyl: true } } }
    expect(specification()(wrong)).toBe(false)
  })
})

describe.each(Object.entries(compose.services))('%s', (_, service) => {
  test('cannot write to its root, and has no capabilities and no way to new ones', () => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
    for (const opened of ['privileged', 'cap_add', 'devices', 'pid', 'ipc', 'network_mode', 'container_name']) {
      expect(service).not.toHaveProperty(opened)
    }
  })

  test('has limits of memory and of processes', () => {
    expect(bytes(service.mem_limit)).toBeGreaterThan(0)
    expect(service.pids_limit).toBeGreaterThan(0)
  })
})

describe('a worker', () => {
  test('reaches Redis alone', () => {
    expect(worker.networks).toEqual(['worker-redis'])
    expect(compose.networks['worker-redis']).toEqual({ internal: true })
    const neighbours = Object.entries(compose.services).filter(([, { networks }]) => networks.includes('worker-redis'))
    expect(neighbours.map(([name]) => name)).toEqual(['redis', 'worker'])
    expect(worker).not.toHaveProperty('ports')
    expect(worker).not.toHaveProperty('volumes')
  })

  test('holds no token', () => {
    expect(Object.keys(worker.environment ?? {})).toEqual(['REDIS_URL', 'LOG_LEVEL', 'METRICS_PORT'])
    expect(worker).not.toHaveProperty('env_file')
  })

  test('has room for the runs that it may have at a time', () => {
    const runs = Math.max(3, Number(worker.cpus))
    expect(bytes(worker.mem_limit)).toBeGreaterThan(runs * ADDRESS_SPACE_LIMIT_BYTES + 512 * MIB)
    expect(bytes(worker.shm_size)).toBeGreaterThan(4 * runs * NOTEBOOK_LIMIT_BYTES)
    expect(Number(worker.pids_limit)).toBeGreaterThan(runs * 512)
  })

  test('is given time for what it has begun', () => {
    expect(worker.stop_grace_period).toBe('40s')
    expect(worker.init).toBe(true)
  })
})

describe('the gateway', () => {
  test('is open to this machine alone', () => {
    expect(gateway.ports?.map((port) => port.replace(/\$\{\w+:-(\d+)\}/, '$1'))).toEqual([
      '127.0.0.1:4000:4000',
      '127.0.0.1:4001:4001',
      '127.0.0.1:4002:4002',
    ])
  })

  test('takes its tokens from outside, and none is written down', () => {
    const tokens = Object.entries(gateway.environment ?? {}).filter(([name]) => /TOKEN|SECRET/.test(name))
    expect(tokens.map(([name]) => name)).toEqual([
      'DISCORD_TOKEN',
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_CLIENT_SECRET',
      'SLACK_STATE_SECRET',
    ])
    for (const [name, value] of tokens) expect(value).toBe(`\${${name}:-}`)
  })

  test('is healthy where /healthz says so', () => {
    expect(gateway.healthcheck?.test).toEqual(['CMD', 'node', 'scripts/image/healthy.mjs'])
    expect(existsSync(join(ROOT, 'scripts/image/healthy.mjs'))).toBe(true)
  })
})

test('gateway and worker are targets of the Dockerfile, and begin when Redis is there', () => {
  const targets = readDockerfile().map(({ name }) => name)
  for (const [name, { build, depends_on: after }] of Object.entries({ gateway, worker })) {
    expect(build).toEqual({ context: '.', target: name })
    expect(targets).toContain(name)
    expect(after).toEqual({ redis: { condition: 'service_healthy' } })
  }
})

test('Redis keeps what it has taken: on the disk, and rather full than forgetful', () => {
  const options = redis.command?.join(' ')
  expect(options).toContain('--appendonly yes')
  expect(options).toContain('--maxmemory-policy noeviction')
  expect(redis.volumes).toEqual(['redis:/data'])
  expect(compose.volumes).toHaveProperty('redis')
  expect(redis.healthcheck?.test).toEqual(['CMD', 'redis-cli', 'ping'])
  expect(redis).not.toHaveProperty('ports')
})
