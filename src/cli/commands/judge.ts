import { type CliCommand, commandFailure, textOption, textsOption } from '../command.ts'
import { exitCodes } from '../exitCode.ts'
import { formatGiven } from '../formats.ts'
import { printAnswer, reportFormats } from '../questionCommand.ts'
import { formatOption } from '../scenarioOptions.ts'

const EXAMPLE = 'examples/10-command-line'

/** What a template makes of recorded data. */
export const judge: CliCommand = {
  name: 'judge',
  summary: 'Play a template on recorded data: verdict, deciding sample, did it ever see data.',
  operands: [['<template...>', 'files with an AnalysisTemplate']],
  options: [
    ['--series <file>', 'CSV, JSON by metric, or an answer of the Prometheus API; - for stdin'],
    ['--metric <name>', 'which metric the recording is of, where the template has several'],
    ['--template <name>', 'which template, where the files have several'],
    ['--arg <name=value>...', 'an argument of the template'],
    formatOption(reportFormats),
  ],
  examples: [`rollout-sim judge ${EXAMPLE}/success-rate.yaml --series ${EXAMPLE}/last-night.csv`],
  async run(io, line) {
    formatGiven(line, reportFormats)
    const path = textOption(line, 'series')
    if (path === null) throw commandFailure('--series FILE: what was measured, or - for stdin')
    const [inputs, yaml, { judge: judged }, { judgeReport }, { printDiagnostics }] =
      await Promise.all([
        import('../inputs.ts'),
        import('../../yaml/index.ts'),
        import('../../questions/judge.ts'),
        import('../../questions/judgeReport.ts'),
        import('../diagnostics.ts'),
      ])
    const files = await inputs.readInputs(io, line.operands)
    const { templates, diagnostics } = yaml.parseTemplates(files)
    printDiagnostics(io, diagnostics, files)
    const wanted = textOption(line, 'template')
    const found = templates.filter(({ name }) => wanted === null || name === wanted)
    const [template] = found
    if (template === undefined || found.length > 1) {
      const names = templates.map(({ name }) => name).join(', ')
      throw commandFailure(`--template NAME: there is ${names === '' ? 'none' : names}`)
    }
    const series = await inputs.readText(io, path)
    const metric = textOption(line, 'metric')
    const answer = judged(template, seriesOf(series.text), {
      args: argumentsOf(textsOption(line, 'arg')),
      ...(metric === null ? {} : { metric }),
    })
    printDiagnostics(io, answer.diagnostics, [series])
    if (answer.run === null) throw commandFailure(`${path}: nothing could be judged`)
    await printAnswer(io, line, { answer, report: judgeReport(answer) })
    return answer.phase === 'Successful' ? exitCodes.fine : exitCodes.findings
  },
}

// A CSV is a text for judge; JSON is what it says, a Prometheus answer or signals by metric.
function seriesOf(text: string): string {
  const trimmed = text.trimStart()
  return trimmed.startsWith('{') ? (JSON.parse(trimmed) as never) : text
}

function argumentsOf(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const equals = text.indexOf('=')
      if (equals <= 0) throw commandFailure(`--arg '${text}': write name=value`)
      return [text.slice(0, equals), text.slice(equals + 1)]
    }),
  )
}
