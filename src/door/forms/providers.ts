// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const toldObjectForm: Form = { type: 'ToldObject', has: {} }

export const pointForm: Form = { list: { either: ['text', () => signalForm] } }

export const seriesSignalForm: Form = {
  type: 'SeriesSignal',
  has: { kind: { words: ['series'] }, points: { list: pointForm } },
  may: { between: { words: ['steps', 'linear'] }, after: 'text' },
}

export const noisySignalForm: Form = {
  type: 'NoisySignal',
  has: { kind: { words: ['noisy'] }, signal: () => signalForm, deviation: 'number' },
  may: {
    distribution: { words: ['normal', 'uniform'] },
    min: 'number',
    max: 'number',
    after: 'text',
  },
}

export const constantSignalForm: Form = {
  type: 'ConstantSignal',
  has: { kind: { words: ['constant'] }, answer: 'json' },
  may: { after: 'text' },
}

export const plainSignalForm: Form = {
  type: 'PlainSignal',
  has: { plain: () => signalForm },
  may: { after: 'text' },
}

export const lateSignalForm: Form = {
  type: 'LateSignal',
  has: { answer: () => signalForm, after: 'text' },
}

export const observedSignalForm: Form = {
  type: 'ObservedSignal',
  has: { kind: { words: ['observed'] }, figure: 'text' },
  may: {
    withoutRequests: {
      either: [
        'flag',
        'null',
        'text',
        'number',
        { list: 'json' },
        toldObjectForm,
        { list: pointForm },
        seriesSignalForm,
        () => revisionSignalForm,
        () => observedSignalForm,
        noisySignalForm,
        constantSignalForm,
        plainSignalForm,
        lateSignalForm,
      ],
    },
    after: 'text',
  },
}

export const revisionSignalForm: Form = {
  type: 'RevisionSignal',
  has: { kind: { words: ['perRevision'] }, signals: { dictionary: () => signalForm } },
  may: {
    otherwise: {
      either: [
        'flag',
        'null',
        'text',
        'number',
        { list: 'json' },
        toldObjectForm,
        { list: pointForm },
        seriesSignalForm,
        () => revisionSignalForm,
        observedSignalForm,
        noisySignalForm,
        constantSignalForm,
        plainSignalForm,
        lateSignalForm,
      ],
    },
    after: 'text',
  },
}

export const signalForm: Form = {
  either: [
    'flag',
    'null',
    'text',
    'number',
    { list: 'json' },
    toldObjectForm,
    { list: pointForm },
    seriesSignalForm,
    revisionSignalForm,
    observedSignalForm,
    noisySignalForm,
    constantSignalForm,
    plainSignalForm,
    lateSignalForm,
  ],
}
