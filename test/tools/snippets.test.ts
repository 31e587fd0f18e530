import { describe, expect, it } from 'vitest'
import { docstringSnippetsOf, moduleOf, snippetsOf } from './snippets.ts'
import { parse } from './sources.ts'

const fence = '```'

describe('the snippets of the documentation', () => {
  it('are the ts blocks of a page, with the text block that follows as what they print', () => {
    const page = `# Page\n\n${fence}ts\nf()\n${fence}\n\n${fence}text\nout\n${fence}\n\n${fence}ts\ng()\n${fence}\n`
    expect(snippetsOf('page.md', page)).toEqual([
      { place: 'page.md:3', code: 'f()\n', prints: 'out\n' },
      { place: 'page.md:11', code: 'g()\n', prints: null },
    ])
  })

  it('leave alone what is not TypeScript or not meant to run', () => {
    const page = `${fence}sh\nls\n${fence}\n${fence}ts no-run\nf()\n${fence}\n`
    expect(snippetsOf('page.md', page)).toEqual([])
  })

  it('are found in docstrings, where the exports of the file are at hand', () => {
    const source = parse(
      'src/units/time.ts',
      `// one\n/**\n * Why.\n *\n * ${fence}ts\n * seconds(2) // => 2000\n * ${fence}\n */\nexport function seconds() {}\n`,
    )
    expect(docstringSnippetsOf(source)).toEqual([
      {
        place: 'src/units/time.ts:5',
        code: "import { seconds } from '../src/units/time.ts'\nseconds(2) // => 2000\n",
        prints: null,
      },
    ])
  })

  it('assert what an arrow promises', () => {
    const body = (code: string): string =>
      moduleOf({ place: 'x', code, prints: null }).split('\n').slice(4).join('\n')
    expect(body('f(1) // => 2')).toBe('$expect(f(1)).toEqual(2)')
    expect(body("f('//') // => { a: 1 }")).toBe("$expect(f('//')).toEqual({ a: 1 })")
    expect(body('const x = f() // => 1')).toBe('const x = f(); $expect(x).toEqual(1)')
    expect(body('// a comment => nothing\nf() // plain')).toBe(
      '// a comment => nothing\nf() // plain',
    )
  })
})
