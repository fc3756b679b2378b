/** What words must tell, in nats, to be taken for those of an address where they stood … */
export const ENOUGH_IN_PLACE = 5;
/** … and anywhere else. */
export const ENOUGH_ELSEWHERE = 12;
/** What the words of a turn must tell to be known by them alone … */
export const TELLING = 7;
/** … and together with those of turns that were moved with it. */
export const TELLING_TOGETHER = 5;
/** By how much the best of several must tell more than the next. */
export const CLEARLY = 4;
/** How much the same second tells. */
export const SAME_SECOND = 4;
