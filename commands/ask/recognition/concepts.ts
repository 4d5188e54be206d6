/** Words that mean the same to whoever asks about memory. */
const GROUPS: Record<string, string> = {
  memory: 'memory mem ram rss footprint memoryusage',
  bytes: 'byte bytes kb mb gb kib mib gib megabyte megabytes gigabyte gigabytes gig gigs kilobytes b bits bit mio',
  size: 'size sizes sized sizeof getsizeof weigh weighs weight',
  large: 'big bigger biggest large larger huge giant gigantic enormous fat fatter heavy heavier bloated massive giants',
  small: 'small smaller smallest tiny little lean leaner leanest light lighter lightest compact cheap cheaper least',
  uses: 'use uses used using usage take takes taking eat eats eating consume consumes consumption cost costs need needs require requires occupy occupies hog hungry',
  free: 'free freed frees freeing release released releases releasing deallocate deallocated dealloc reclaim reclaimed return_memory givenback giveback cleaned cleanup',
  destroy:
    'destroy destroyed destroys die dies died dead kill killed vanish vanishes gone disappear disappears disappeared deleted delete deletes deleting del deletion remove removed destructor finalizer',
  alive:
    'alive live lives living hold holds holding holder keep keeps keeping kept stays stay staying remain remains survive survives lifetime persists',
  grow: 'grow grows growing grew grown growth increase increases increasing increased climb climbs climbing rise rises rising creep creeps accumulate accumulates pile piles piling explode explodes goesup',
  shrink: 'shrink shrinks shrinking decrease decreases reduce reduced reduces drop drops lower goesdown',
  save: 'save saves saving savings saved spare',
  same: 'same identical equal equals equality identity twin',
  differ: 'difference different differs differ diff vs versus compared compare comparing',
  change:
    'change changes changed changing modify modifies modified mutate mutated mutates edit edited editing update updated alter altered affected',
  all: 'all every everything everyone everywhere both each together whole entire',
  share: 'share shares shared sharing linked mirrored',
  copy: 'copy copies copied copying clone cloned duplicate duplicates duplicated backup snapshot',
  reference:
    'reference references ref refs referenced refers refer referring referrer referrers point points pointing pointer pointers pointed refering',
  refcount: 'refcount refcounts refcnt getrefcount refcounting refcounted incref decref',
  object: 'object objects obj instance instances objs',
  name: 'name names variable variables var vars',
  number: 'int ints integer integers number numbers float floats double doubles digit',
  text: 'str string strings text texts char chars character characters letter unicode ascii substring utf8',
  list: 'list lists lst array arrays sublists',
  dict: 'dict dicts dictionary dictionaries hashmap',
  container: 'set sets tuple tuples deque frozenset namedtuple namedtuples',
  row: 'row rows column columns matrix grid board cell 2d table',
  func: 'function functions func def method methods call calls called calling callee',
  argument: 'argument arguments arg args parameter parameters param params pass passed passing passes',
  return_: 'return returns returned returning exit exits ends finished done',
  local: 'local locals scope inside inner outer enclosing',
  cls: 'class classes subclass subclasses child parent base inherit inherits inheritance derived inheriting superclass',
  attribute: 'attribute attributes attr attrs field fields property',
  iterate: 'loop loops looping iterate iterating iteration iterations for while',
  once: 'once second twice again first 2nd',
  empty: 'empty emptied nothing blank exhausted consumed',
  generator: 'generator generators yield yields yielding genexp lazy lazily iterator iterators',
  thread: 'thread threads threading multithreading multithreaded threaded concurrent parallel cores core cpu multicore',
  lock: 'lock locks locking mutex locked',
  gil: 'gil nogil',
  slow: 'slow slower slows slowdown slowly overhead quadratic',
  fast: 'fast faster fastest quick quicker speed speedup performance efficient efficiency',
  measure: 'measure measuring measured benchmark profile profiler profiling profiled profilers timing timings',
  leak: 'leak leaks leaking leaked oom oomkilled',
  cache: 'cache cached caches caching lru_cache memoize memoization memoized',
  collect: 'gc garbage collector collected collect collects collection collectable',
  cycle: 'cycle cycles cyclic circular ring',
  weak: 'weakref weakrefs weak weakly',
  slots: 'slots __slots__ slotted slot',
  immortal: 'immortal immortals immortality immortalize',
  stack: 'stack stacks',
  heap: 'heap heaps',
  frame: 'frame frames recursion recursive recursively recursionerror',
  closure: 'closure closures nonlocal cell cells lambda lambdas __closure__',
  error: 'exception exceptions error errors traceback tracebacks except raise raised',
  process: 'process program script server bot service daemon worker container docker pod app',
  system: 'os system kernel operating',
  large_count: 'million millions billion thousands 1m 5m 10m 1e6 lots many tons',
  file: 'file files csv log logfile json',
  line: 'line lines readline readlines',
  address: 'address addresses id ids',
  intern: 'intern interned interning interns',
  alloc:
    'malloc allocate allocates allocated allocation allocations allocator alloc pymalloc obmalloc arena arenas pool pools block blocks preallocate reserve reserves reserved',
  why: 'why whats wtf how come explain',
  never: 'never not doesnt dont isnt didnt wont cant cannot no none',
}

const CONCEPTS = new Map(
  Object.entries(GROUPS).flatMap(([concept, words]) => words.split(' ').map((word) => [word, concept] as const)),
)

/** What a word is about; undefined where that is nothing known. */
export function conceptOf(word: string): string | undefined {
  return CONCEPTS.get(word)
}
