import { expect, it } from 'vitest'
import { reportMarkdown } from '../../../src/questions/report/reportMarkdown.ts'
import { example } from './reports.ts'

it('a report is Markdown in which nothing that it says is taken for syntax', () => {
  expect(reportMarkdown(example)).toBe(String.raw`### What \| becomes of \*it\*

Five pods carry 16.7 % of the requests, and not the tenth that was asked for. _(at 1m10s, by maxSurge (spec.strategy.canary.maxSurge))_

Nothing else.

**By step**

| step | pods |
| --- | ---: |
| setWeight: 10 | 1 |
| a \| b | 12 |

**Fix**

- Ask for more: spec.replicas: 9
- Or wait.
`)
})
