import { expect, it } from 'vitest'
import { strangeTagsIn } from '../../src/yaml/strangeTags.ts'
import { nextDocument, yamlStreamOf } from '../../src/yaml/stream.ts'

const tagsOf = (text: string) => {
  const document = nextDocument(yamlStreamOf(text))
  return document === null ? [] : strangeTagsIn(document)
}

it('a tag that is not of YAML itself is strange, wherever it stands', () => {
  expect(tagsOf('a:\n  - b: !isNaN(x)\nc: !Ref name\n')).toMatchObject([
    { path: ['a', 0, 'b'], tag: '!isNaN(x)', value: '', mark: { line: 1, column: 7 } },
    { path: ['c'], tag: '!Ref', value: 'name' },
  ])
})

it('those of YAML are not, nor is one in quotes, nor what an alias repeats', () => {
  expect(tagsOf('a: !!int 1\nb: "!x"\nc: ! 12\nd: &x !y z\ne: *x\n').length).toBe(1)
})
