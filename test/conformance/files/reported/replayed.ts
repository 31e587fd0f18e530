import type { Check } from './check.ts'
import * as read from './story.ts'

/** The other cases of the folder, in which nothing deviated. Fenceposts and delays are added up. */
export const replayed: readonly Check[] = [
  [
    '02b',
    'refused without routing',
    true,
    (s) => refused(s, 'SetCanaryScale requires TrafficRouting to be set'),
  ],
  ['05', '25 % of 9 may be missing: 2', 7, (s) => read.fewestReady(s, '60s', '900s')],
  ['05', 'no pod above 9', 9, (s) => read.mostWanted(s, '60s', '900s')],
  ['05', 'promoted', 'Healthy 2', (s) => read.stands(s, '900s')],
  ['06', 'paused by hand', 'Paused manually paused 1', (s) => read.stands(s, '119s')],
  ['06', 'promoted all the same', 'Healthy 4', (s) => read.stands(s, '120s')],
  ['06', 'all traffic', 'web:2', (s) => read.selects(s, 'web', '120s')],
  ['08', '9 of 10 are enough to promote', 'web:2', (s) => read.selects(s, 'web', '100s')],
  ['08', 'and not to be Healthy', 'Degraded', (s) => s.timeline().end.phase],
  ['09', 'a stable pod is taken', '2/2 1/0', (s) => read.pods(s, '61s')],
  ['09', 'and comes back', '3/3 2/2', (s) => read.pods(s, '96s')],
  ['09', 'Healthy', 'Healthy 2', (s) => read.stands(s, '900s')],
  ['09b', 'a stable pod is taken', '2/2 1/0', (s) => read.pods(s, '61s')],
  ['09b', '50 % of 3, with one above', '2/2 2/2', (s) => read.pods(s, '96s')],
  ['09c', 'a stable pod is taken', '2/2 1/0', (s) => read.pods(s, '61s')],
  ['09c', 'the stable pods share', '2/2 2/2', (s) => read.pods(s, '96s')],
  ['10', 'none may be missing', 10, (s) => read.fewestReady(s, '60s', '900s')],
  ['10', '25 % above: 3', 13, (s) => read.mostWanted(s, '60s', '900s')],
  ['10b', 'two old pods go first', 8, (s) => read.fewestReady(s, '60s', '60s')],
  ['10b', 'never more', 8, (s) => read.fewestReady(s, '60s', '900s')],
  ['11', 'Degraded after 120 s', ['Progressing', 'Degraded'], (s) => around(s, '180s', '181s')],
  ['11', 'the bad pod stays', '5/5 1/0', (s) => read.pods(s, '900s')],
  ['11b', 'aborted after 120 s', ['Progressing', 'Degraded'], (s) => around(s, '180s', '181s')],
  ['11b', 'the bad pod goes', '5/5 0/0', (s) => read.pods(s, '900s')],
  ['14', 'the only pod goes', 0, (s) => read.fewestReady(s, '60s', '79s')],
  ['14', 'Healthy when it is back', 'Healthy 2', (s) => read.stands(s, '80s')],
  ['15', 'Healthy in the end', 'Healthy 2', (s) => read.stands(s, '900s')],
  ['15b', 'Healthy in the end', 'Healthy 2', (s) => read.stands(s, '400s')],
  ['20', 'a weight of 30 million', 30_000_000, (s) => read.weight(s, '900s')],
  ['20', '30 % of 2 pods: 1', '2/2 1/1', (s) => read.pods(s, '900s')],
  ['21', '0.1 % of 10 pods: 1', '10/10 1/1', (s) => read.pods(s, '300s')],
  [
    '21',
    '24 of 23500, give or take 3 σ',
    true,
    (s) => Math.abs(read.answered(s, 'web:2', '65s', '300s') - 23.5) < 3 * Math.sqrt(23.5),
  ],
  ['22', 'swapped at one instant', 0, (s) => read.answered(s, 'web:1', '125s', '200s')],
  ['22', 'nobody is refused', 0, (s) => read.answered(s, null, '5s', '200s')],
  ['22b', 'nobody is refused', 0, (s) => read.answered(s, null, '5s', '300s')],
  ['22b', 'all are web:2 at 100', 0, (s) => read.answered(s, 'web:1', '80s', '300s')],
  ['24', 'both routes', ['beta', 'testers'], (s) => routes(s, '179s')],
  ['24', 'gone with a new revision', [], (s) => routes(s, '180s')],
  ['24', 'the first one again', ['beta'], (s) => routes(s, '239s')],
  [
    '24b',
    'refused: not managed',
    true,
    (s) => refused(s, "missing field 'spec.strategy.canary.trafficRouting.managedRoutes'"),
  ],
  ['26', 'nobody is refused', 0, (s) => read.answered(s, null, '20s', '600s')],
  ['26', 'no old pod stays', '0/0 6/6', (s) => read.pods(s, '600s')],
  ['29', 'ping is stable first', ['web:1', 'web:2'], (s) => pingPong(s, '100s')],
  ['29', 'then pong', ['web:3', 'web:2'], (s) => pingPong(s, '299s')],
  ['29', 'nobody is refused', 0, (s) => read.answered(s, null, '5s', '600s')],
  ['31', 'not before its pods', 'web:1', (s) => read.selects(s, 'web-canary', '89s')],
  ['31', 'but with them', 'web:2', (s) => read.selects(s, 'web-canary', '90s')],
  ['33', 'the preview has one pod', '3/3 1/1', (s) => read.pods(s, '399s')],
  ['33', 'all of them before the switch', ['web:1', 'web:2'], (s) => active(s, '409s', '410s')],
  [
    '33',
    'old pods for 300 s',
    ['3/3 3/3', '0/0 3/3'],
    (s) => ['709s', '710s'].map((at) => read.pods(s, at)),
  ],
  ['34', 'the active ones are scaled', '5/5 1/1', (s) => read.pods(s, '109s')],
  ['34', 'the new ones before the switch', ['web:1', 'web:2'], (s) => active(s, '119s', '120s')],
  ['34', 'Healthy with 4', ['Healthy', '0/0 4/4'], (s) => ended(s)],
  ['35b', 'after 60 s', ['web:1', 'web:2'], (s) => active(s, '139s', '140s')],
  ['35b', 'Healthy', ['Healthy', '0/0 2/2'], (s) => ended(s)],
  ['39', 'no promotion in the analysis', ['web:1', 'web:1'], (s) => active(s, '90s', '199s')],
  ['39', 'it waits after the analysis', 'Paused BlueGreenPause', (s) => read.stands(s, '199s')],
  ['39', 'a promotion then', ['web:1', 'web:2'], (s) => active(s, '199s', '200s')],
  ['41', 'the preview goes back', 'web:1', (s) => read.selects(s, 'web-preview', '120s')],
  ['41', 'undone at once', ['web:3', 'web:1'], (s) => active(s, '329s', '330s')],
  ['50', 'none may be missing', 10, (s) => read.fewestReady(s, '60s', '1200s')],
  [
    '50',
    '9 pods one by one: 270 s',
    ['10/9 1/1', '10/10 0/0'],
    (s) => ['599s', '600s'].map((at) => read.pods(s, at)),
  ],
  ['52', 'an annotation is a release', 'Paused CanaryPauseStep 1', (s) => read.stands(s, '299s')],
  ['52', 'a restart is none', 'Healthy 2', (s) => read.stands(s, '900s')],
  ['52', 'one pod may be missing', 4, (s) => read.fewestReady(s, '60s', '900s')],
  [
    '54b',
    'gone once it is Healthy',
    ['3/3', '0/0'],
    (s) => ['19s', '20s'].map((at) => read.deployment(s, at)),
  ],
  ['61', 'scaled although aborted', '14/14 7/7', (s) => read.pods(s, '819s')],
  ['61', 'gone after 600 s', '14/14 0/0', (s) => read.pods(s, '820s')],
  ['62', 'ten are warm', '10/10 10/10', (s) => read.pods(s, '179s')],
  ['62', 'and then as many as the weight', '10/10 2/2', (s) => read.pods(s, '600s')],
  ['62', 'nobody is refused', 0, (s) => read.answered(s, null, '60s', '600s')],
  ['63', 'an undo is a release', 'Paused CanaryPauseStep 1', (s) => read.stands(s, '904s')],
  ['63b', 'but not in the window', 'Healthy 2', (s) => read.stands(s, '310s')],
  ['70', '60 s after the last rise', ['Progressing', 'Degraded'], (s) => around(s, '125s', '126s')],
  ['72', 'both old ones stay', '4/4 8/8 8/8', (s) => read.pods(s, '300s')],
  ['72', 'until their deadlines', '8/8 0/0 0/0', (s) => read.pods(s, '1200s')],
  ['74b', 'web selects all pods', 0.2, (s) => read.tenths(s, 'web:2', '65s', '665s')],
  ['75', 'nobody has the header', 0, (s) => read.answered(s, 'web:2', '0s', '665s')],
  ['76', 'the canary answers: aborted', 'Degraded', (s) => s.timeline().end.phase],
  ['76b', 'the stable one answers: on', 'Paused CanaryPauseStep 2', (s) => read.stands(s, '600s')],
  ['76c', 'the preview answers: aborted', 'Degraded', (s) => s.timeline().end.phase],
  ['78', 'nobody is refused', 0, (s) => read.answered(s, null, '10s', '900s')],
  ['78', 'no old pod stays', ['Healthy', '0/0 0/0 4/4'], (s) => ended(s)],
  ['78b', 'both old ones stay', ['Healthy', '4/4 4/4 4/4'], (s) => ended(s)],
  ['78b', 'nobody is refused', 0, (s) => read.answered(s, null, '10s', '900s')],
]

function refused(story: read.Story, part: string): boolean {
  const isPlanned = story.reading.plan !== null
  return !isPlanned && read.said(story, 'error').some((message) => message.includes(part))
}

function around(story: read.Story, ...times: readonly string[]): readonly (string | undefined)[] {
  return times.map((at) => read.worldAt(story, at).rollout?.status.phase)
}

function routes(story: read.Story, at: string): readonly string[] | undefined {
  return read.worldAt(story, at).rollout?.router.headerRoutes.map(({ name }) => name)
}

function pingPong(story: read.Story, at: string): readonly string[] {
  return ['web-ping', 'web-pong'].map((service) => read.selects(story, service, at))
}

/** What the active Service selects at these times. */
function active(story: read.Story, ...times: readonly string[]): readonly string[] {
  return times.map((at) => read.selects(story, 'web', at))
}

function ended(story: read.Story): readonly string[] {
  const { phase, at } = story.timeline().end
  return [phase, read.pods(story, `${at / 1000}s`)]
}
