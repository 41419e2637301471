/** One line of an invented conversation. */
export interface SpokenMessage {
  role: 'user' | 'assistant';
  content: string;
}

/** A user who does not exist, and what is said with that user, in order. */
export interface Conversation {
  userId: string;
  firstName: string;
  lastName: string;
  email: string;
  messages: SpokenMessage[];
}

/** The same numbers for the same seed, so that two runs read the same words. */
export function randomOf(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const words = (text: string): string[] => text.split(' ');

const firstNames = words(
  'Alma Boris Chiara Dennis Elif Farid Greta Hana Ivo Jonna Kofi Lena Milan Nadia Otis Petra ' +
    'Quentin Rosa Sven Tamar Umut Vera Wanda Xavier Yuki Zane',
);
const starts = words('Bar Den Fel Gor Hal Kin Lom Mar Nor Pel Ros Tam Vel Win Zor Quil');
const ends = words('berg dale field ford ham mond stead ton ville worth');
const companySuffixes = words('Labs Works Systems Foods Mills Partners Energy Motors');
const foods = words('tea coffee ramen bread cheese olives curry salad pasta soup mangoes dates');
const hobbies = words('climbing chess painting sailing running baking pottery fencing cycling');
const pets = words('dog cat parrot rabbit tortoise horse');
const relatives = words('sister brother mother father daughter son cousin');
const topics = words('invoice shipment password contract refund calendar report printer');

type Pick = <T>(from: readonly T[]) => T;
type Line = (pick: Pick, place: () => string, company: () => string) => string;

/** Said by the user; what holds about people, what does not, and what is of no weight. */
const userLines: readonly Line[] = [
  (_pick, place) => `I moved to ${place()} last month.`,
  (_pick, _place, company) => `I started working at ${company()} two weeks ago.`,
  (_pick, _place, company) => `I left ${company()} and I'm looking for something new.`,
  (pick) => `I love ${pick(foods)} but I can't stand ${pick(foods)}.`,
  (pick) => `I'm allergic to ${pick(foods)}.`,
  (pick) => `My ${pick(relatives)} ${pick(firstNames)} took up ${pick(hobbies)}.`,
  (pick, place) => `My ${pick(relatives)} lives in ${place()}.`,
  (pick) => `We have a ${pick(pets)} called ${pick(starts)}${pick(['i', 'o', 'a'])}.`,
  (pick, place) => `I'm going to ${place()} next week for ${pick(hobbies)}.`,
  (pick) => `I used to do ${pick(hobbies)}, but not any more.`,
  (pick) => `Can you help me with my ${pick(topics)}?`,
  (pick) => `What do you know about ${pick(hobbies)}?`,
  (pick) => `The ${pick(topics)} you sent yesterday did not arrive, please look into it.`,
  () => 'Thanks, that helps a lot!',
  () => 'Hello again.',
  (pick, place) =>
    `It was raining the whole weekend in ${place()}, so we stayed inside, cooked ` +
    `${pick(foods)} and talked about the ${pick(topics)} until late.`,
];

const assistantLines: readonly Line[] = [
  (pick) => `Sure, I can help you with the ${pick(topics)}.`,
  (_pick, place) => `How do you like living in ${place()}?`,
  (pick) => `I have sent the ${pick(topics)} again. Is there anything else?`,
  (pick) => `That sounds great! Many people enjoy ${pick(hobbies)}.`,
  () => 'You are welcome.',
];

/** Conversations of so many users with so many messages each. */
export function inventConversations(options: {
  users: number;
  messagesPerUser: number;
  seed?: number;
}): Conversation[] {
  const { users, messagesPerUser, seed = 1 } = options;
  return Array.from({ length: users }, (_, index) => {
    const random = randomOf(seed * 100_000 + index);
    const pick: Pick = (from) => from[random(from.length)] as (typeof from)[number];
    const place = () => `${pick(starts)}${pick(ends)}`;
    const company = () => `${pick(starts)}${pick(ends)} ${pick(companySuffixes)}`;
    const userId = `bench-${seed}-${index}`;
    return {
      userId,
      firstName: pick(firstNames),
      lastName: `${pick(starts)}${pick(ends)}er`,
      email: `${userId}@example.com`,
      messages: Array.from({ length: messagesPerUser }, (_unused, turn) => {
        const role = turn % 2 === 0 ? ('user' as const) : ('assistant' as const);
        const line = pick(role === 'user' ? userLines : assistantLines);
        return { role, content: line(pick, place, company) };
      }),
    };
  });
}
