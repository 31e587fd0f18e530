import { expect, it } from 'vitest'
import { metricRows, templatesIn } from './metricTable.ts'

const template = (name: string, condition: string): string => `---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: ${name} }
spec:
  args: [{ name: limit }]
  metrics:
  - name: rate
    interval: 10s
    successCondition: ${condition}
    provider: { prometheus: { address: 'http://p', query: q } }
`

it('counts how the metrics of each template end, and says what is wrong with one', () => {
  const text = template('good', 'result[0] < {{args.limit}}') + template('bad', 'result < 1')
  const templates = templatesIn('two.yaml', text)
  expect(templates.map(([name]) => name)).toEqual(['two.yaml good', 'two.yaml bad'])
  const [good = '', bad = '', why = ''] = metricRows(templates, 40, 1)
  const counts = (line: string) => line.trim().split(/\s+/).slice(-4).map(Number)
  expect(
    counts(good)
      .slice(0, 2)
      .every((count) => count > 0),
  ).toBe(true)
  expect(counts(bad).slice(0, 3)).toEqual([0, 0, 0])
  expect(why).toContain('only erred')
  expect(why).toContain('result < 1')
})

it('takes bare metrics for templates of one', () => {
  const list = '[{"provider": {"job": {"spec": {}}}, "measured": "-"}]'
  expect(templatesIn('m.json', list)).toMatchObject([['m.json [0]', { kind: 'AnalysisTemplate' }]])
})
