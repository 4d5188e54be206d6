/** Everything that can be known without running the product, quickest to read first; stops at the first that fails. */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const checks = [
  { name: 'types', command: ['typescript/bin/tsc', '-p', 'tsconfig.test.json'] },
  { name: 'types of the page', command: ['typescript/bin/tsc', '-p', 'tsconfig.browser.json'] },
  {
    name: 'lint and format',
    command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
    mend: 'npm run format',
  },
  { name: 'import cycles', command: ['@biomejs/biome/bin/biome', 'lint', '--only=suspicious/noImportCycles'] },
  { name: 'dead code', command: ['knip/bin/knip.js', '--no-progress'] },
  { name: 'Python lint and format', command: ['../scripts/check-python.mjs'], mend: 'npm run format' },
  { name: 'Python types, as 3.9', command: ['pyright/index.js', '--warnings', '--pythonversion', '3.9'] },
  { name: 'Python types, as 3.14', command: ['pyright/index.js', '--warnings', '--pythonversion', '3.14'] },
]

for (const { name, command, mend } of checks) {
  const [script, ...args] = command
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: Infinity,
    env: { ...process.env, PYRIGHT_PYTHON_IGNORE_WARNINGS: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  })
  if (status !== 0) {
    process.stdout.write(`${stdout}${stderr}`)
    process.stdout.write(`✗ ${name}: mend what is printed above${mend ? ` (\`${mend}\` mends some of it)` : ''}\n`)
    process.exit(1)
  }
  process.stdout.write(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
}
