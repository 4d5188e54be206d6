import { MachineError } from '../errors.js'

/** `PAGE_URL`, as links begin with it. null where it is not set. Throws `MachineError` (`page-url-wrong`). */
export function pageUrlFrom({ PAGE_URL: url }: Record<string, string | undefined>): string | null {
  if (!url) return null
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return new URL(url).href.replace(/[?#].*$/, '')
  throw new MachineError(
    'page-url-wrong',
    `PAGE_URL is ${JSON.stringify(url)}, no address; write where others reach the page, such as https://ouro.example, or leave it out`,
  )
}
