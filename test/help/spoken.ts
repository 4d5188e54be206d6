/** What people write in help channels. */
import type { Recognised } from '../../commands/ask/recognition/recognise.js'

type Article = NonNullable<Recognised['article']>

export const LIST = 'why is my list 120 bytes when the numbers are only 28 each?'

/** Questions about memory, by their articles. */
export const QUESTIONS: readonly [Article, string][] = [
  ['sizeof/list-alone', LIST],
  ['identity/script-or-prompt', 'why is 257 is 257 True in my script but False at the prompt?'],
  ['gc/cycles', 'why does my parent/child object never get freed when I del both names, is it a reference cycle?'],
  ['refcount/one-more', 'sys.getrefcount(x) says 2 but I only have one name for it, why?'],
  ['aliasing/assignment', 'does b = a copy the list or do both names point at the same object?'],
  ['slots/slots-saving', 'does __slots__ really save memory compared to a normal class?'],
  ['allocator/not-given-back', 'why does my memory not go back to the OS after I del a huge list?'],
  ['generators/one-at-a-time', 'how does a generator use so little memory compared to a list?'],
  ['immortal/giant-count', 'why does getrefcount(True) give 4294967295?'],
  ['gil/threads-slower', 'why does the GIL make my threads slower for cpu work?'],
]

/** All else, to which nothing is said. */
export const OTHERS: readonly string[] = [
  'hello everybody',
  'anyone up for a code review?',
  'how do I install numpy on windows',
  'my GPU is out of memory when training',
  'heapq.heappush gives a TypeError',
  'how do I copy a file with shutil',
  'what is the best way to learn python',
  'can somebody explain how a stack is implemented with a list push pop',
  'is there a discord bot for music',
  'thanks that worked!',
  'how do I reverse a string',
  'import error: no module named requests',
  'what is a decorator',
  'how to sort a dict by value',
  'my laptop has 8 GB memory, is that enough for coding',
  'how do I center a div',
  'which IDE is the best',
  'can I use threads to download files',
  'Traceback (most recent call last):\n  File "secret_of_mine.py", line 1\nKeyError: \'x\'',
  "pourquoi ma liste fait 120 octets alors que les nombres n'en font que 28 ?",
]
