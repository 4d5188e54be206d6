/** What is asked, as the part of the address behind `#`: it stays in the browser, and whoever opens it asks the same. */

export interface Wish {
  command: string
  code: string
  python: string
}

/** null where the address asks for nothing. */
export function wishIn(hash: string): Wish | null {
  const fields = new URLSearchParams(hash.slice(1))
  const code = fields.get('code')
  if (code === null) return null
  return { command: fields.get('view') ?? '', code, python: fields.get('python') ?? 'default' }
}

export function hashOf({ command, code, python }: Wish): string {
  const fields = new URLSearchParams({ view: command, ...(python === 'default' ? {} : { python }), code })
  return `#${fields}`
}
