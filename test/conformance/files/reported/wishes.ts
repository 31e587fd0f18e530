import { recordIn } from '../../../../src/document/fields.ts'
import type { Check } from './check.ts'
import * as read from './story.ts'

/** "Cannot be said in a scenario", which now can. */
export const wishes: readonly Check[] = [
  ['90', 'every rise is progress', ['Progressing'], (s) => read.phases(s, '121s', '330s')],
  ['90', 'nobody aborts', false, (s) => statusAt(s, '330s')?.abort],
  ['92', '200 of 200 go back to v1', 200, (s) => read.answered(s, 'web:1', '125s', '145s')],
  ['92', 'although web:2 is stable', 'web:2', (s) => read.selects(s, 'web', '126s')],
  ['92', 'then all are web:2', 550, (s) => read.answered(s, 'web:2', '145s', '200s')],
  ['93', 'back to 0 at the next pass', '0', (s) => wanted(s, '301s')],
  ['93', 'revision 1 only: 50 stay', '50/50', (s) => read.deployment(s, '1230s')],
  ['93', 'for ever', '50/50', (s) => read.deployment(s, '1800s')],
  ['93', 'beside 50 of the Rollout', '0/0 50/50', (s) => read.pods(s, '1800s')],
  ['52b', 'Paused at step 1 of 2', 'Paused CanaryPauseStep 1', (s) => read.stands(s, '900s')],
  ['52b', '4 + 1 pods', '4/4 1/1', (s) => read.pods(s, '900s')],
  ['52b', 'revision 2', 2, (s) => read.worldAt(s, '900s').rollout?.revision],
  ['94', 'testers: 600 of 6000', 600, (s) => read.answered(s, 'web:2', '65s', '665s')],
  ['94', 'the others: web:1', 5400, (s) => read.answered(s, 'web:1', '65s', '665s')],
  ['94', 'with a weight of 0', 0, (s) => read.weight(s, '600s')],
  ['96', 'it stands at step 2', 2, (s) => statusAt(s, '99s')?.currentStepIndex],
  ['96', 'skipCurrentStep: 3', 3, (s) => statusAt(s, '100s')?.currentStepIndex],
  ['96', 'skipAllSteps: 6', 6, (s) => statusAt(s, '200s')?.currentStepIndex],
  ['96', 'no promoteFull', false, (s) => statusAt(s, '200s')?.promoteFull],
  ['98', 'the template is the new one', 'web:2', (s) => read.selects(s, 'web-preview', '80s')],
  ['98', 'the steps are the new ones', '4/4 2/2', (s) => read.pods(s, '80s')],
  ['98', 'a Service keeps its hash', 'web:1', (s) => read.selects(s, 'web', '80s')],
  ['98', 'and has its new port', [{ port: 8080 }], portsOfWeb],
  ['98', 'a template is there', ['smoke'], namesOfTemplates],
  ['55', 'the canary target group', true, (s) => nameOfGroup(s) !== ''],
]

function statusAt(story: read.Story, at: string) {
  return read.worldAt(story, at).rollout?.status
}

function wanted(story: read.Story, at: string): string | undefined {
  return read.deployment(story, at).split('/')[0]
}

function objectsOf(story: read.Story, kind: string) {
  const objects = read.worldAt(story, '80s').written?.objects ?? []
  return objects.filter((object) => object.kind === kind)
}

function portsOfWeb(story: read.Story): unknown {
  const services = objectsOf(story, 'Service')
  const web = services.find((object) => recordIn(object, 'metadata')?.name === 'web')
  return web === undefined ? null : recordIn(web, 'spec')?.ports
}

function namesOfTemplates(story: read.Story): readonly unknown[] {
  return objectsOf(story, 'AnalysisTemplate').map((one) => recordIn(one, 'metadata')?.name)
}

/** The argument with which the background analysis runs; '' if there is none. */
function nameOfGroup(story: read.Story): string {
  const [run] = read.worldAt(story, '120s').runs
  return run?.spec.args.find(({ name }) => name === 'group')?.value ?? ''
}
