export { readIndicator, type IndicatorInput } from './read-indicator';
export { metricJson } from './metric-json';
export { readNumber, type NumberProblem, type NumberReading } from './text/read-number';
export { detectDialect, type Dialect } from './text/number-dialect';
export { completePeriod, readPeriod, type PartialPeriod, type PeriodForm } from './text/read-period';
