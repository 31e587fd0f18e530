import { expect, it } from 'vitest'
import { toHtml } from '../../../src/views/html.ts'
import { treeAt } from '../../../src/views/rolloutAt.ts'
import { ran } from '../../timeline/objects/sample.ts'

interface PageData {
  readonly times: readonly string[]
  readonly trees: readonly string[]
  readonly treeAt: readonly number[]
  readonly places: readonly (readonly number[])[]
}

function dataIn(text: string): PageData {
  return JSON.parse(/id="data">(.*?)<\/script>/s.exec(text)?.[1] ?? '')
}

it('has the tree of every moment, and its place in every picture', () => {
  const data = dataIn(toHtml(ran()))
  expect(data.times).toEqual(['0s', '5s', '1m', '1m5s'])
  expect(data.trees[data.treeAt[3] ?? 0]).toBe(treeAt(ran(), '65s'))
  expect(data.places.map((places) => places.length)).toEqual([4, 4, 4])
})

it('lets no text of a manifest end the script that holds it', () => {
  const text = toHtml(ran(undefined, [{ at: '90s', setImage: 'web</script><script>alert(1)' }]))
  expect(text).not.toContain('<script>alert')
  expect(text.match(/<script/g)).toHaveLength(2)
})

it('shows its heading where the picture does not say it already', () => {
  expect(toHtml(ran())).toContain('<h1 class="spoken">demo: Paused after 1m5s</h1>')
  expect(toHtml(ran(), { title: 'Tonight' })).toContain('<h1>Tonight</h1>')
})
