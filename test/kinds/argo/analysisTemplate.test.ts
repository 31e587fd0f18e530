import { expect, it } from 'vitest'
import { analysisTemplateSpecWith } from '../../../src/kinds/argo/analysisTemplate.ts'
import { struct, text } from '../../../src/kinds/shape.ts'
import { write } from '../../../src/kinds/write.ts'

it('has metrics first, and no list that is empty', () => {
  const spec = { dryRun: [], args: [{ name: 'a' }], metrics: [{ name: 'm', other: 1 }] }
  expect(write(spec, analysisTemplateSpecWith(struct({ name: text })))).toBe(
    '{"metrics":[{"name":"m"}],"args":[{"name":"a"}]}',
  )
})
