import { expect, it } from 'vitest'
import { analysisRunSpecWith } from '../../../src/kinds/argo/analysisRun.ts'
import { struct, text } from '../../../src/kinds/shape.ts'
import { write } from '../../../src/kinds/write.ts'

it('has metrics of the shape that is handed in, and writes them even where there are none', () => {
  const spec = analysisRunSpecWith(struct({ name: text }))
  expect(write({ metrics: [{ name: 'm', other: 1 }], terminate: false }, spec)).toBe(
    '{"metrics":[{"name":"m"}]}',
  )
  expect(write({}, spec)).toBe('{"metrics":null}')
})
