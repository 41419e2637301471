/** How a predicate behaves. The one place where cardinality and weight are decided. */
export interface PredicateTraits {
  /**
   * `single` only where a second value cannot be true beside the first. A predicate that is
   * merely usually single is `many`: an old fact too much is a smaller harm than a true one lost.
   */
  cardinality: 'single' | 'many';
  /** How much it says about its subject, 0 to 1. */
  importance: number;
  /**
   * `state` lasts: in the simple past ("I lived in Rome") it is over. `change` happens once and
   * its result lasts ("I moved to Rome"). `event` happened and stays true ("I visited Rome").
   */
  aspect: 'state' | 'change' | 'event';
}

const single = 'single' as const;
const many = 'many' as const;
const state = 'state' as const;
const event = 'event' as const;

const table = {
  // Who somebody is.
  NAME: [single, 0.9, state],
  NICKNAME: [many, 0.5, state],
  AGE: [single, 0.7, state],
  BORN_ON: [single, 0.8, event],
  BORN_IN: [many, 0.7, event],
  NATIONALITY: [many, 0.7, state],
  FROM: [many, 0.7, state],
  GREW_UP_IN: [many, 0.6, event],
  PRONOUNS: [many, 0.6, state],
  IS_A: [many, 0.5, state],
  HAS_EMAIL: [many, 0.8, state],
  HAS_PHONE: [many, 0.8, state],
  HAS_WEBSITE: [many, 0.6, state],
  SPEAKS: [many, 0.6, state],
  // Where.
  LIVES_IN: [single, 0.9, state],
  LIVES_WITH: [many, 0.6, state],
  TRAVELED_TO: [many, 0.45, event],
  NEVER_VISITED: [many, 0.3, state],
  STAYS_AT: [many, 0.4, state],
  HAS_ADDRESS: [many, 0.7, state],
  // Work and learning.
  WORKS_AT: [single, 0.9, state],
  WORKS_IN: [many, 0.6, state],
  JOB_TITLE: [single, 0.85, state],
  EMPLOYMENT_STATUS: [many, 0.7, state],
  FOUNDED: [many, 0.7, event],
  RUNS: [many, 0.7, state],
  TEACHES: [many, 0.5, state],
  VOLUNTEERS_AT: [many, 0.5, state],
  MEMBER_OF: [many, 0.5, state],
  STUDIES_AT: [single, 0.8, state],
  STUDIES: [many, 0.6, state],
  GRADUATED_FROM: [many, 0.65, event],
  HAS_DEGREE: [many, 0.65, state],
  LEARNING: [many, 0.45, state],
  IN_GRADE: [many, 0.45, state],
  // People and animals.
  MARITAL_STATUS: [single, 0.7, state],
  HAS_SPOUSE: [single, 0.85, state],
  HAS_PARTNER: [single, 0.8, state],
  ENGAGED_TO: [single, 0.8, state],
  DATING: [many, 0.6, state],
  EXPECTING: [many, 0.8, state],
  HAS_CHILD: [many, 0.8, state],
  HAS_SON: [many, 0.8, state],
  HAS_DAUGHTER: [many, 0.8, state],
  HAS_MOTHER: [many, 0.65, state],
  HAS_FATHER: [many, 0.65, state],
  HAS_PARENT: [many, 0.6, state],
  HAS_SISTER: [many, 0.65, state],
  HAS_BROTHER: [many, 0.65, state],
  HAS_SIBLING: [many, 0.6, state],
  HAS_GRANDPARENT: [many, 0.55, state],
  HAS_GRANDCHILD: [many, 0.65, state],
  HAS_RELATIVE: [many, 0.5, state],
  HAS_FRIEND: [many, 0.55, state],
  HAS_ROOMMATE: [many, 0.5, state],
  HAS_NEIGHBOR: [many, 0.4, state],
  HAS_MANAGER: [many, 0.55, state],
  HAS_COLLEAGUE: [many, 0.45, state],
  HAS_MENTOR: [many, 0.5, state],
  HAS_DOCTOR: [many, 0.5, state],
  HAS_LANDLORD: [many, 0.4, state],
  HAS_TEACHER: [many, 0.4, state],
  HAS_TRAINER: [many, 0.4, state],
  HAS_ACCOUNTANT: [many, 0.4, state],
  HAS_LAWYER: [many, 0.4, state],
  HAS_NANNY: [many, 0.4, state],
  HAS_PET: [many, 0.7, state],
  HAS_EX: [many, 0.4, state],
  // Tastes and habits.
  LIKES: [many, 0.5, state],
  DISLIKES: [many, 0.5, state],
  PREFERS: [many, 0.55, state],
  HAS_FAVORITE: [many, 0.6, state],
  INTERESTED_IN: [many, 0.45, state],
  HAS_HOBBY: [many, 0.5, state],
  HAS_HABIT: [many, 0.4, state],
  HAS_TRAIT: [many, 0.45, state],
  PLAYS: [many, 0.5, state],
  USES: [many, 0.4, state],
  FOLLOWS_DIET: [many, 0.7, state],
  AVOIDS: [many, 0.65, state],
  // Health.
  CANNOT: [many, 0.5, state],
  KNOWS: [many, 0.45, state],
  DOES_NOT_HAVE: [many, 0.45, state],
  ALLERGIC_TO: [many, 0.9, state],
  HAS_CONDITION: [many, 0.8, state],
  TAKES_MEDICATION: [many, 0.75, state],
  INJURED: [many, 0.5, event],
  HAD_PROCEDURE: [many, 0.5, event],
  VACCINATED: [many, 0.4, event],
  AFRAID_OF: [many, 0.5, state],
  // Things.
  OWNS: [many, 0.5, state],
  DRIVES: [many, 0.45, state],
  BOUGHT: [many, 0.4, event],
  BOOKED: [many, 0.45, event],
  HAS_TICKET: [many, 0.45, state],
  PAID: [many, 0.3, event],
  PAYS_RENT: [many, 0.4, state],
  EARNS: [many, 0.5, state],
  GROWS: [many, 0.35, state],
  SOLD: [many, 0.4, event],
  ORDERED: [many, 0.45, event],
  SUBSCRIBES_TO: [many, 0.55, state],
  // What happened, and what is meant to happen.
  ATTENDED: [many, 0.4, event],
  ATTENDS: [many, 0.5, state],
  MET: [many, 0.35, event],
  HAS_DEADLINE: [many, 0.45, event],
  CELEBRATED: [many, 0.4, event],
  WON: [many, 0.5, event],
  ACHIEVED: [many, 0.45, event],
  PASSED: [many, 0.5, event],
  FAILED: [many, 0.45, event],
  TRAINING_FOR: [many, 0.45, state],
  READ: [many, 0.35, event],
  WATCHED: [many, 0.3, event],
  SIGNED_UP_FOR: [many, 0.45, event],
  STARTED: [many, 0.45, event],
  PLANS_TO: [many, 0.5, state],
  WANTS_TO: [many, 0.45, state],
  HAS_APPOINTMENT: [many, 0.45, state],
  HAS_PROBLEM: [many, 0.5, state],
  ORDER_NUMBER: [many, 0.5, state],
  CUSTOMER_NUMBER: [many, 0.5, state],
  ACCOUNT_NUMBER: [many, 0.5, state],
  TICKET_NUMBER: [many, 0.45, state],
  BOOKING_NUMBER: [many, 0.45, state],
  MEMBER_NUMBER: [many, 0.5, state],
  USERNAME: [many, 0.6, state],
  TIME_ZONE: [many, 0.5, state],
  HAS_HEIGHT: [many, 0.4, state],
  HAS_WEIGHT: [many, 0.4, state],
  BLOOD_TYPE: [many, 0.6, state],
  MANAGES: [many, 0.55, state],
  WORK_MODE: [many, 0.45, state],
  COMMUTES_BY: [many, 0.35, state],
  BANKS_WITH: [many, 0.45, state],
  COLLECTS: [many, 0.45, state],
  DIED: [many, 0.7, event],
  STATED: [many, 0.1, state],
} satisfies Record<string, readonly ['single' | 'many', number, PredicateTraits['aspect']]>;

/** Every predicate that the rules can write. */
export type Predicate = keyof typeof table;

const traits = new Map<string, PredicateTraits>(
  Object.entries(table).map(([name, [cardinality, importance, aspect]]) => [
    name,
    { cardinality, importance, aspect: aspect as PredicateTraits['aspect'] },
  ]),
);

/** The behaviour of a predicate. */
export function traitsOf(predicate: Predicate): PredicateTraits {
  return traits.get(predicate) as PredicateTraits;
}
