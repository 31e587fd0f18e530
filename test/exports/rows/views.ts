import * as sim from 'rollout-sim'
import { experimentInfo, experimentSnapshot, info, snapshot, timeline } from '../given.ts'
import { type Row, row } from '../row.ts'

/** Texts of timelines, of snapshots, of what was read of them. */
export function viewRows(): readonly Row[] {
  const name = { name: 'web', namespace: 'default' }
  const experiment = { name: experimentInfo.name, namespace: 'default' }
  return [
    row('deliveriesAt', sim.deliveriesAt, timeline, '40s'),
    row('rolloutInfoAt', sim.rolloutInfoAt, timeline, '40s'),
    row('statusTextAt', sim.statusTextAt, timeline, '40s', { watch: true }),
    row('treeAt', sim.treeAt, timeline, '40s', { color: true }),
    row('toChart', sim.toChart, timeline),
    row('chartRows', sim.chartRows, timeline),
    row('toSvg', sim.toSvg, timeline, {}),
    row('toHtml', sim.toHtml, timeline, {}),
    row('toMarkdown', sim.toMarkdown, timeline, {}),
    row('toMermaid', sim.toMermaid, timeline, {}),
    row('toJson', sim.toJson, timeline, { indent: 2 }),
    row('watchRollout', drained(sim.watchRollout), timeline, { from: '0s', until: '1m' }),
    row('watchRollouts', drained(sim.watchRollouts), timeline, { from: '0s', until: '1m' }),
    row('watchExperiment', drained(sim.watchExperiment), timeline, { ...experiment, until: '1m' }),
    row('watchStatus', sim.watchStatus, timeline, { from: '0s', timeout: '1m' }),
    row('getExperiment', sim.getExperiment, experimentSnapshot, experiment),
    row('getRollout', sim.getRollout, snapshot, name),
    row('getStatus', sim.getStatus, snapshot, { ...name, watch: false }),
    row('listExperiments', sim.listExperiments, experimentSnapshot, { namespace: 'default' }),
    row('listRollouts', sim.listRollouts, snapshot, { namespace: 'default' }),
    row('toExperimentTree', sim.toExperimentTree, experimentInfo, { color: true }),
    row('toTree', sim.toTree, info, { color: true }),
    row('toRolloutList', sim.toRolloutList, [info], {}),
    row('toExperimentList', sim.toExperimentList, [experimentInfo], {}),
    row('toStatusText', sim.toStatusText, info, { watch: true }),
    ...Object.entries(sim.views).map(([view, draw]) =>
      row(
        `views.${view}`,
        draw as (...args: never[]) => unknown,
        ...([subjects[view] ?? timeline, {}] as never[]),
      ),
    ),
  ]
}

const subjects: Readonly<Record<string, unknown>> = {
  tree: info,
  experimentTree: experimentInfo,
  rolloutList: [info],
  experimentList: [experimentInfo],
  statusText: info,
}

// A watch does nothing before somebody asks for its first screen, and goes on as long as somebody
// asks for the next one.
function drained<Args extends readonly unknown[]>(
  watch: (...args: Args) => Iterable<unknown>,
): (...args: Args) => unknown {
  return (...args) => {
    const screens: unknown[] = []
    for (const screen of watch(...args)) if (screens.push(screen) === 1000) break
    return screens
  }
}
