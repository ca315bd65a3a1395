/**
 * Answers each question about a subject once. Only for pure answers about subjects that never change: the facts, an
 * occasion, an event. The answers are forgotten together with their subject.
 */
export function once<S extends object, Q, A>(
  answer: (subject: S, question: Q) => A,
): (subject: S, question: Q) => A {
  const known = new WeakMap<S, Map<Q, A>>();
  return (subject, question) => {
    const answers = known.get(subject) ?? new Map<Q, A>();
    if (answers.size === 0) known.set(subject, answers);
    else if (answers.has(question)) return answers.get(question) as A;
    const given = answer(subject, question);
    answers.set(question, given);
    return given;
  };
}
