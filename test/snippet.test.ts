import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sideBySide, sidesOf } from '../src/snippet/sides.js'
import { readSnippet } from '../src/snippet.js'

const NBSP = '\u00a0'
const ZWSP = '\u200b'
const FAMILY = '👨\u200d👩\u200d👧'

function blocksOf(message: string): string[] {
  return readSnippet(message).blocks
}

describe('finding the code in a message', () => {
  test.each<[string, string, string[]]>([
    ['plain code', 'a = 1\nb = a', ['a = 1\nb = a']],
    ['a fence with a tag', '```python\na = 1\n```', ['a = 1']],
    ['a short tag', '```py\na = 1\n```', ['a = 1']],
    ['a tag in capitals', '```Python\na = 1\n```', ['a = 1']],
    ['a fence without a tag', '```\na = 1\n```', ['a = 1']],
    ['a fence on one line', '```a = 1```', ['a = 1']],
    ['a name where a tag would stand', '```a\nprint(a)```', ['a\nprint(a)']],
    ['prose around a fence', "I don't get it:\n```py\na = 'x'\n```\nisn't it odd?", ["a = 'x'"]],
    ['prose on the fence’s line', "why doesn't ```a is b``` work, it's odd", ['a is b']],
    ['several fences', '```py\na = 1\n```\nand\n```py\nb = 2\n```', ['a = 1', 'b = 2']],
    ['output beside the code', '```py\nprint(1)\n```\n```text\n1\n```', ['print(1)']],
    ['another language alone', '```text\nprint(1)\n```', ['print(1)']],
    ['a fence that is never closed', 'look:\n```py\na = 1\n', ['a = 1']],
    ['a long fence around a short one', '````py\na = "```"\n````', ['a = "```"']],
    ['an indented body in a fence', '```py\nfor i in x:\n    print(i)\n```', ['for i in x:\n    print(i)']],
    ['a fence after line ends of Windows', '```py\r\na = 1\r\nb = 2\r\n```', ['a = 1\nb = 2']],
    ['inline code', 'why is `a is b` False?', ['a is b']],
    ['inline code in two backticks', 'why is ``a is b`` False?', ['a is b']],
    ['inline code that holds a comment', 'see `a = 1  # one` here', ['a = 1  # one']],
    ['several inline pieces', 'first `a = 1`, then `b = a`', ['a = 1', 'b = a']],
    ['a fence beside inline code', 'what is `a`?\n```py\na = 1\n```', ['a = 1']],
    ['a tag with a version', '```python3.12\na = 1\n```', ['a = 1']],
    ['a tag with a title', '```python title="a.py" linenums="1"\na = 1\n```', ['a = 1']],
    ['a tag with a word behind it', '```py run\na = 1\n```', ['a = 1']],
    ['a tag in braces', '```{.python .numberLines}\na = 1\n```', ['a = 1']],
    ['a name called py', '```py = 1\nprint(py)```', ['py = 1\nprint(py)']],
    ['a quoted fence', '> ```py\n> for i in x:\n>     a\n>\n> b\n> ```\nwhy?', ['for i in x:\n    a\n\nb']],
    ['a quoted fence that is never closed', '> ```py\n> a = 1\n', ['a = 1']],
    ['quoted code', '> a = 1\n> b = a', ['a = 1\nb = a']],
    ['a quoted prompt', '> >>> a = 1\n> >>> a\n> 1', ['a = 1\na']],
    ['a comparison at the start of a line', 'a = (1\n> 2)', ['a = (1\n> 2)']],
    [
      'code set in below a sentence',
      'Why is this so?\n\n    a = 1\n    if a:\n        b = a\n',
      ['a = 1\nif a:\n    b = a'],
    ],
    [
      'code set in between sentences',
      'Look at this:\n\n    a = 1\n\nand then…\n\n    b = 2\n\nwhy is that?',
      ['a = 1', 'b = 2'],
    ],
    ['a body below a head', 'for i in x:\n\n    print(i)', ['for i in x:\n\n    print(i)']],
    ['heads without a sign', 'try:\n    a\nfinally:\n    b', ['try:\n    a\nfinally:\n    b']],
    ['nothing', '', []],
    ['white space', ' \n\t\n', []],
    ['an empty fence', '```py\n```', []],
    ['an empty fence beside a full one', '```py\n```\n```py\na\n```', ['a']],
  ])('%s', (_, message, blocks) => {
    expect(blocksOf(message)).toEqual(blocks)
  })
})

describe('undoing what chat did', () => {
  test.each<[string, string, string]>([
    ['curly double quotes', 'print(“hi”)', 'print("hi")'],
    ['curly single quotes', 'print(‘hi’)', "print('hi')"],
    ['an apostrophe in curly double quotes', 'print(“it’s”)', 'print("it\'s")'],
    ['curly triple quotes', 'a = “””doc”””', 'a = """doc"""'],
    ['a curly quote that closes a straight one', 'print("a”, "b”)', 'print("a", "b")'],
    ['a straight literal beside curly ones keeps its apostrophe', 'print("it’s", “a”)', 'print("it’s", "a")'],
    ['a curly quote in a string alone', 'print("it’s “fine”")', 'print("it’s “fine”")'],
    ['a curly quote in a comment', 'a = 1  # it’s “fine”', 'a = 1  # it’s “fine”'],
    ['quotes that no reading closes', 'print(‘it’s’)', 'print(‘it’s’)'],
    ['no-break spaces', `if a:\n${NBSP}${NBSP}print(1)`, 'if a:\n  print(1)'],
    ['no-break spaces in strings too, where the code has them', `print(${NBSP}"a${NBSP}b")`, 'print( "a b")'],
    ['a no-break space in a string alone', `print("a${NBSP}b")`, `print("a${NBSP}b")`],
    ['a zero-width space', `a${ZWSP} = 1`, 'a = 1'],
    ['a joined emoji in a string', `${ZWSP}print("${FAMILY}")`, `print("${FAMILY}")`],
    ['a byte order mark', '\ufeffa = 1', 'a = 1'],
    ['line ends of Windows', 'a = 1\r\nb = 2', 'a = 1\nb = 2'],
    ['line ends of old Macs', 'a = 1\rb = 2', 'a = 1\nb = 2'],
    ['dashes and dots of a phone', 'a = 3 – 2\nb = …', 'a = 3 - 2\nb = ...'],
    ['dashes and dots in a string', 'a = "– …"', 'a = "– …"'],
    ['entities outside strings', 'if a &lt; b &amp;&amp; c:\n  print("&lt;p&gt;")', 'if a < b && c:\n  print("<p>")'],
    ['entities in a string alone', 'print("&lt;p&gt;")', 'print("&lt;p&gt;")'],
    ['names called lt', 'lt = 1\na = 3 &lt;', 'lt = 1\na = 3 &lt;'],
    ['common indentation', '    a = 1\n    b = 2', 'a = 1\nb = 2'],
    ['common tabs', '\ta = 1\n\tb = 2', 'a = 1\nb = 2'],
    ['common indentation with a body', '  if a:\n    b', 'if a:\n  b'],
    ['common indentation around a comment and a blank line', '  a\n\n# c\n  b', 'a\n\n# c\nb'],
    ['common indentation around a less indented string', '  a = """\nx\n  """', 'a = """\nx\n"""'],
    ['a first line that chat trimmed', 'a = 1\n    b = 2\n    c = 3', 'a = 1\nb = 2\nc = 3'],
    ['a first block that chat trimmed', 'for i in x:\n        a\n    b', 'for i in x:\n    a\nb'],
    ['a body alone', 'for i in x:\n    a', 'for i in x:\n    a'],
    ['a head over several lines', 'def f(\n    a,\n):\n    return a', 'def f(\n    a,\n):\n    return a'],
    ['a head with a backslash', 'if a and \\\n  b:\n    c', 'if a and \\\n  b:\n    c'],
    ['a prompt', '>>> a = 1\n>>> a\n1', 'a = 1\na'],
    ['a prompt with a block', '>>> for i in x:\n...     print(i)\n...\n1\n>>> a', 'for i in x:\n    print(i)\n\na'],
    ['a prompt after its banner', 'Python 3.14.0\nType "help" for more.\n>>> a\n1', 'a'],
    ['dots in a prompt’s output', '>>> a\n... 1\n2\n... 3', 'a\n1'],
    ['an indented prompt', '    >>> a\n    1', 'a'],
    ['an escaped prompt', '&gt;&gt;&gt; a = 1\n&gt;&gt;&gt; a\n1', 'a = 1\na'],
    ['IPython', 'In [1]: a = 1\n\nIn [2]: a\nOut[2]: 1', 'a = 1\na'],
    ['IPython before it ran', 'In [ ]: a = 1\n\nIn [*]: a', 'a = 1\na'],
    [
      'IPython with a block',
      'In [12]: for i in x:\n    ...:     print(i)\n    ...: \n1',
      'for i in x:\n    print(i)\n',
    ],
    ['a doctest in a docstring', 'def f():\n    """\n    >>> f()\n    """', 'def f():\n    """\n    >>> f()\n    """'],
    ['a shift at the start of a line', 'a = (1\n>> 2)', 'a = (1\n>> 2)'],
  ])('%s', (_, message, code) => {
    expect(blocksOf(message)).toEqual([code])
  })

  test('a platform that escapes has its entities undone once, everywhere', () => {
    expect(readSnippet('print("&lt;&amp;lt;&gt;")', { escaped: true }).blocks).toEqual(['print("<&lt;>")'])
  })

  test('ten thousand characters are read at once, whatever they are', () => {
    for (const piece of ['a = 1\n', '`', '```\n', '> ', '> ```\n', '    a\n', '>>> a\n', '“', '"\n', 'why is it so\n'])
      for (const block of blocksOf(piece.repeat(10_000 / piece.length)))
        expect(block.length).toBeLessThanOrEqual(10_000)
  }, 5_000)

  test('a mended block is told from one that was whole', () => {
    expect(readSnippet('```py\na = 1\n```').mended).toBe(false)
    expect(readSnippet('```py\na = “1”\n```').mended).toBe(true)
  })
})

describe('code that came through whole', () => {
  const inString = fc.string({
    unit: fc.constantFrom('a', ' ', '‘', '”', NBSP, ZWSP, '`', '&lt;', '>>> ', '#', '…', '\\n'),
  })
  const literal = fc.oneof(
    inString.map((text) => `"${text}"`),
    inString.map((text) => `r'${text}'`),
    inString.map((text) => `f"""${text}\n${text} """`),
  )
  const expression = fc.oneof(literal, fc.constantFrom('a', 'b[0]', 'a & b', 'a < b', '(1,\n2)', "'x'if a else'y'"))
  const simple = fc.oneof(
    expression.map((value) => `a = ${value}`),
    expression.map((value) => `print(${value})  # it’s \`code\` “here” &lt;`),
    inString.map((text) => `# ${text.replaceAll('\n', '')}`),
    fc.constant(''),
  )
  const compound = fc
    .tuple(
      fc.constantFrom('if a:', 'for i in a:', 'def f(\n  a,\n):', 'class A:  # c'),
      fc.array(simple, { maxLength: 3 }),
    )
    .map(([head, body]) => [head, ...body.map((line) => (line ? `    ${line}` : line)), '    pass'].join('\n'))
  const program = fc
    .tuple(fc.array(fc.oneof(simple, compound), { maxLength: 6 }))
    .map(([statements]) => [...statements, 'a'].join('\n'))

  test('passes unchanged, whatever its strings and comments hold', () => {
    fc.assert(
      fc.property(program, (code) => {
        expect(readSnippet(code)).toEqual({ blocks: [code], mended: false })
      }),
    )
  })

  test('passes unchanged inside a fence', () => {
    fc.assert(
      fc.property(
        program.filter((code) => !code.includes('```')),
        (code) => {
          expect(blocksOf(`so:\n\`\`\`py\n${code}\n\`\`\``)).toEqual([code])
        },
      ),
    )
  })

  test('any text at all gives blocks that hold something', () => {
    const pieces = fc.constantFrom(
      '`',
      '```',
      '“',
      '”',
      '’',
      '"',
      "'",
      '"""',
      '#',
      '\n',
      ' ',
      '>>> ',
      '... ',
      '&lt;',
      '\\',
      'a',
      '(',
      ':',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: pieces, maxLength: 60 }), fc.string({ unit: 'binary' })), (message) => {
        for (const block of blocksOf(message)) expect(block.trim()).not.toBe('')
      }),
    )
  })

  test('passes unchanged when it is our own Python', () => {
    const folder = join(import.meta.dirname, '..', 'workers', 'engine', 'python')
    const modules = readdirSync(folder).filter((file) => file.endsWith('.py'))
    for (const file of modules) {
      const code = readFileSync(join(folder, file), 'utf8')
      expect(readSnippet(code), file).toEqual({ blocks: [code], mended: false })
    }
  })
})

describe('snippets side by side', () => {
  test.each<[string, string, string[]]>([
    ['two', 'a = 1\n---\nb = 2', ['a = 1', 'b = 2']],
    ['three, with more dashes and spaces around', 'a = 1\n ---- \nb = 2\n---\nc = 3\n', ['a = 1', 'b = 2', 'c = 3\n']],
    ['one', 'a = 1 - --b', ['a = 1 - --b']],
    ['a line of dashes in a string', 'a = """\n---\n"""', ['a = """\n---\n"""']],
    ['a comment of dashes', '# ---\na = 1', ['# ---\na = 1']],
    ['one that is empty', '---\na = 1', ['', 'a = 1']],
    ['nothing', '', ['']],
  ])('%s', (_, code, sides) => {
    expect(sidesOf(code)).toEqual(sides)
  })

  test('come back as they were put together', () => {
    expect(sidesOf(sideBySide(['a = 1\n', '\n  b = 2', 'c']))).toEqual(['a = 1', '  b = 2', 'c'])
  })

  test('are mended one by one', () => {
    expect(blocksOf('```\n>>> a = 1\n1\n---\n    b = “x”\n    c = b\n```')).toEqual(['a = 1\n---\nb = "x"\nc = b'])
  })
})
