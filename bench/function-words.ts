/** Common English words that say how, not what: nobody would remember a sentence by them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a able about actually after again ago all almost also always am an and another any anybody
  anyone anything are around as at away back basically be because been before being better between
  both but by came can cannot come comes coming could did do does doing done down each either else
  even ever every everybody everyone everything exactly for from get gets getting give go goes
  going gone gonna got had has have having he hear her here hers herself hey him himself his how
  however i if in instead into is it its itself just kind kinda knew know knows let lets like
  little lot lots many may maybe me mean means might mine more most much must my myself never no
  nobody none nor not nothing now of off often oh okay on once one ones only onto or other others
  otherwise ought our ours out over own perhaps pretty probably quite rather really right said
  same saw say saying says see seem seems seen shall she should since so some somebody somehow
  someone something sometimes somewhere sort stuff such sure than thank thanks that the their them
  themselves then there therefore these they thing things think thinking this those though thought
  through to too toward two under until up upon us very wanna want wanted wants was way ways we
  well went were what whatever when whenever where whether which while who whom whose why will
  with within without would yeah yes yet you your yours yourself`
    .split(/\s+/)
    .filter(Boolean),
);
