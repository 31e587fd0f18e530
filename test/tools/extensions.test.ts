import { describe, expect, it } from 'vitest'
import { applied, blockOf, changesIn, costOf, extensionsOf } from './extensions.ts'

const diff = `--- /dev/null
+++ b/src/steps/bake.ts
@@ -0,0 +1,2 @@
+export const bake = 1
+export const cool = 2
--- a/src/steps/steps.ts
+++ b/src/steps/steps.ts
@@ -1,2 +1,3 @@
 one
+two
 three
@@ -8,2 +9,1 @@
-gone
 last
`
const fence = '```'

describe('a page of extensions', () => {
  it('has a diff, a use and what that prints in each section', () => {
    const page = `# Page\n\n## A step\n\n${fence}diff\n${diff}${fence}\n\n${fence}ts extended\nf()\n${fence}\n\n${fence}text\nout\n${fence}\n\n## Words\n\nOnly.\n`
    expect(extensionsOf(page)).toMatchObject([
      { title: 'A step', diff, use: 'f()\n', prints: 'out\n' },
    ])
    expect(blockOf('nothing', 'text')).toBe('')
  })
})

describe('a diff', () => {
  const [added, table] = changesIn(diff)

  it('costs new files and lines elsewhere', () => {
    expect(costOf(diff)).toBe('1 new file of 2 lines, 1 line in `src/steps/steps.ts`')
  })

  it('makes a new file, and changes one where its lines stand', () => {
    if (added === undefined || table === undefined) throw new Error('two changes are given')
    expect(applied('', added)).toBe('export const bake = 1\nexport const cool = 2\n')
    expect(applied('one\nthree\ngone\nlast\n', table)).toBe('one\ntwo\nthree\nlast\n')
  })

  it('does not fit a file that has changed below it', () => {
    if (table === undefined) throw new Error('a change is given')
    expect(() => applied('one\n', table)).toThrow('src/steps/steps.ts has 0 times')
    expect(() => applied('one\nthree\ngone\nlast\nx\ngone\nlast\n', table)).toThrow('2 times')
  })
})
