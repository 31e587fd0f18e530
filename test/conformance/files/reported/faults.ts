import { chartRows } from '../../../../src/views/chart/rows.ts'
import type { Check } from './check.ts'
import * as read from './story.ts'

/** Where something else was said than a cluster does: "Faults" of the folder's table. */
export const faults: readonly Check[] = [
  ['71b', 'weight 50 of subsets: half', 0.5, (s) => read.tenths(s, 'web:2', '65s', '660s')],
  ['71b', 'and 0 of 300 once aborted', 0, (s) => read.answered(s, 'web:2', '660s', '690s')],
  ['71b', 'the 300 are web:1', 300, (s) => read.answered(s, 'web:1', '660s', '690s')],
  ['74', 'no user meets web:2', 0, (s) => read.answered(s, 'web:2', '0s', '665s')],
  ['74', 'all are web:1', 6000, (s) => read.answered(s, 'web:1', '65s', '665s')],
  ['74-all', 'a Service over all pods', 0.2, (s) => read.tenths(s, 'web:2', '65s', '665s')],
  ['79', 'Service web has a hash', 'web:1', (s) => read.selects(s, 'web', '59s')],
  ['79', 'until the strategy changes', '', (s) => read.selects(s, 'web', '60s')],
  ['79', 'the next release is Healthy', 'Healthy 2', (s) => read.stands(s, '900s')],
  ['79', 'nobody is refused', 0, (s) => read.answered(s, null, '10s', '900s')],
  ['02', 'a hot loop is told', ['service-flaps'], (s) => codes(s)],
  ['02', 'of which Service, and until when', true, (s) => tells(s, '"web-canary"', '180s to 210s')],
  ['02', 'the canary is there', '5/5 4/4', (s) => read.pods(s, '209s')],
  ['02', 'and not after 30 s', '5/5 0/0', (s) => read.pods(s, '210s')],
  ['78d', 'other pods run for ever', '0/0 4/4 4/4', (s) => read.pods(s, '900s')],
  ['78d', 'the chart has them', [4, 0, 4], (s) => charted(s, 900)],
  ['18', '18 are ready, 26 wanted', '10/10 8/8 8/0', (s) => read.pods(s, '190s')],
  ['18', 'the chart has them', [10, 0, 8], (s) => charted(s, 190)],
  ['18', 'the router has weight 0', 0, (s) => read.weight(s, '190s')],
  ['28', '1 pod: master', '1/1 1/0', (s) => read.pods(s, '61s')],
  ['28', 'lint finds it', true, (s) => read.finds(s, 'min-pods-above-replicas')],
  ['95-v1.9.0', '2 pods', '1/1 2/0', (s) => read.pods(s, '61s')],
  ['95-v1.9.1', '2 pods', '1/1 2/0', (s) => read.pods(s, '61s')],
  ['95-v1.10.0-rc1', '1 pod', '1/1 1/0', (s) => read.pods(s, '61s')],
  [
    '77',
    'says what is assumed',
    true,
    (s) => read.said(s, 'warning').some((one) => one.includes('spec.replicas is absent: 1 pod')),
  ],
  ['77', 'the HPA starts at 6', '6/6', (s) => read.pods(s, '40s')],
  ['77', '10 % is 1 beside 6', '6/6 1/1', (s) => read.pods(s, '300s')],
]

function codes(story: read.Story): readonly string[] {
  return story.timeline().diagnostics.map(({ code }) => code)
}

function tells(story: read.Story, ...parts: readonly string[]): boolean {
  const [first] = story.timeline().diagnostics
  return parts.every((part) => first?.message.includes(part) === true)
}

/** What the chart has at a time in seconds: stable, canary and other pods. */
function charted(story: read.Story, time: number): readonly (number | undefined)[] {
  const row = chartRows(story.timeline()).findLast(({ at }) => at <= time * 1000)
  return [row?.stablePods, row?.canaryPods, row?.otherPods]
}
