/** What code calls or does, as one sees without running it. */

/** Seen anywhere: nobody writes it but as code. */
const ANYWHERE: Record<string, RegExp> = {
  getsizeof: /getsizeof|__sizeof__|asizeof/i,
  getrefcount: /getrefcount/i,
  slots: /__slots__|slots ?= ?True/i,
  gc: /\bgc\.[a-z]\w+/i,
  weakref: /\bweakref\b|\bWeak(?:Value|Key|Set|Method)/i,
  id: /\bid\([^)]/,
  deepcopy: /\bdeepcopy\b|\bcopy\.copy\b/,
  copies: /\w\.copy\(\)|\w\[:\]/,
  defaultMutable: /def \w+\([^)]*= ?(?:\[\]|\{\}|list\(\)|dict\(\)|set\(\))/,
  timesRows: /\[\s*\[[^\]]*\](?:\s*\*\s*\w+)?\s*\]\s*\*\s*\w+|fromkeys\(/,
  yields: /\byield\b/,
  generatorExpression: /\(\s*[\w.*()]+(?:\s*[-+*/]+\s*\w+)? for \w+ in /,
  listExpression: /\[\s*[\w.*()]+(?:\s*[-+*/]+\s*\w+)? for \w+ in /,
  cache: /@(?:functools\.)?(?:lru_)?cache\b|lru_cache/,
  tracemalloc: /tracemalloc/i,
  timeit: /\btimeit\b/i,
  cprofile: /\bcprofile\b|\bpstats\b|\btottime\b|\bcumtime\b/i,
  memoryProfiler: /memory_profiler|memray|\bmprof\b|objgraph|pympler|line_profiler|py-spy/i,
  thread: /\bThread\(|\bthreading\b|ThreadPool/i,
  intern: /\bsys\.intern\b/,
  finalizer: /__del__/,
  cells: /__closure__|cell_contents|\bnonlocal\b|co_freevars/,
  instanceDict: /__dict__|\bvars\(/,
  traceback: /__traceback__|exc_info|last_traceback/,
  recursionLimit: /RecursionError|setrecursionlimit|maximum recursion/i,
  bytesLiteral: /\bb'[^']*'|\bb"[^"]*"|\bbytearray\b|\bmemoryview\b/,
  giant: /4294967295|3221225472/,
  passage: /\b(?:257|256)\b/,
  arrays: /\barray\.array\b|\barray\('[a-z]'/,
  debugMalloc: /_debugmallocstats|PYTHONMALLOC|pymalloc|obmalloc/i,
  readsLines: /for \w+ in (?:f|file|fh|fp|open)\b|readlines?\(/,
}

/** Seen in code alone: in prose they are words like others. */
const IN_CODE: Record<string, RegExp> = {
  is: /[\w)\]'"}] is (?:not )?[\w[('"{-]/,
  equal: /[\w)\]] == /,
  isLiteral: /\bis (?:not )?(?:-?\d|['"])/,
  none: /(?:==|is) None/,
  del: /^\s*del \w+\s*$/m,
  alias: /^\s*(\w+) = ([a-z_]\w*)\s*$/m,
  augmented: /\w \+= /,
  append: /\.append\(/,
  pop: /\.pop\(/,
  classList: /class \w+[^:]*:\s*\n(?:\s+["'].*\n)?\s+\w+ = (?:\[|\{|list|dict)/,
  exceptAs: /except \w[\w.]* as \w+/,
  lambda: /\blambda\b/,
  global: /^\s*global \w+/m,
  import: /^\s*(?:import|from) (?!sys|gc|copy|weakref|tracemalloc|threading|functools|timeit|itertools)\w+/m,
  input: /\binput\(/,
  prints: /\bprint\(/,
  selfItself: /\b(\w+)\.append\(\1\)|\b(\w+)\.\w+ = \2\b/,
}

const TRAITS = Object.entries(ANYWHERE)
const CODE_TRAITS = Object.entries(IN_CODE)

export function traitsOf({ prose, code }: { prose: string; code: string }): string[] {
  const all = `${prose}\n${code}`
  const found = TRAITS.flatMap(([name, pattern]) => (pattern.test(all) ? [name] : []))
  if (code === '') return found
  return [...found, ...CODE_TRAITS.flatMap(([name, pattern]) => (pattern.test(code) ? [`code ${name}`] : []))]
}
