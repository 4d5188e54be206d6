import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../../workers/engine/packageRoot.js'

export interface Asset {
  body: string
  type: string
}

const SOURCES = join(packageRoot(), 'src', 'adapters')
const BUILT = join(packageRoot(), 'dist', 'src', 'adapters')
const BUILT_SNIPPET = join(packageRoot(), 'dist', 'src', 'snippet')

const HTML = 'text/html; charset=utf-8'
const CSS = 'text/css; charset=utf-8'
const SVG = 'image/svg+xml'
const SCRIPT = 'text/javascript; charset=utf-8'

/** The page's modules, by their place below `src/adapters`: they find each other by the same relative paths. */
const modules = [
  'terminal/escape',
  ...[
    'main',
    'answer',
    'asking',
    'boxes',
    'choices',
    'editor',
    'elements',
    'forgetting',
    'link',
    'places',
    'sections',
  ].map((name) => `playground/browser/${name}`),
  ...['asking', 'contents', 'learn', 'lesson', 'page'].map((name) => `playground/browser/learn/${name}`),
  ...['asking', 'board', 'highlight', 'question', 'quiz', 'reveal', 'told'].map(
    (name) => `playground/browser/quiz/${name}`,
  ),
]

/** Below `browser`; one overrules those before it. */
const styles = [
  'learn/learn',
  ...['question', 'told', 'board', 'highlight'].map((name) => `quiz/${name}`),
  ...[
    'theme',
    'page',
    'places',
    'card',
    'views',
    'editor',
    'controls',
    'result',
    'answer',
    'code',
    'sections',
    'footer',
  ].map((name) => `style/${name}`),
]

/** Of several parts one file is made. */
const files: [path: string, parts: string | string[], type: string][] = [
  ['/', join(SOURCES, 'playground', 'browser', 'index.html'), HTML],
  ['/page.css', styles.map((name) => join(SOURCES, 'playground', 'browser', `${name}.css`)), CSS],
  ['/icon.svg', join(SOURCES, 'playground', 'browser', 'icon.svg'), SVG],
  ...modules.map((name): [string, string, string] => [`/js/${name}.js`, join(BUILT, `${name}.js`), SCRIPT]),
  // From a module in /js/playground/browser, `../../../snippet` leads here.
  ...['sides', 'mask'].map((name): [string, string, string] => [
    `/snippet/${name}.js`,
    join(BUILT_SNIPPET, `${name}.js`),
    SCRIPT,
  ]),
]

/** The page's files by their path, read once. */
export async function readAssets(): Promise<Map<string, Asset>> {
  const read = files.map(async ([path, parts, type]): Promise<[string, Asset]> => {
    const texts = await Promise.all([parts].flat().map((file) => readFile(file, 'utf8')))
    return [path, { body: texts.join('\n'), type }]
  })
  return new Map(await Promise.all(read))
}
