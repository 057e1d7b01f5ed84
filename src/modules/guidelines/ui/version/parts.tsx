import type { ReactNode } from 'react';
import { StatusTag, SummaryList, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import { PART_LISTS, type PartList } from '../../content/parts.ts';
import type { GuidelineContent } from '../../schema.ts';
import { texts } from '../../texts.ts';
import { pageTexts } from '../texts.ts';
import { useNames } from './names.ts';
import { usePartFacts } from './part-facts.ts';

interface PartsProps {
  readonly content: GuidelineContent;
}

/** Every rule of a version but its sections, list by list; each part cites the section that it stands in. */
export function Parts({ content }: PartsProps) {
  const words = useTexts(texts);
  return PART_LISTS.map((list) =>
    content[list].length === 0 ? null : (
      <section key={list} aria-labelledby={list}>
        <h2 id={list}>{words(`guidelines.list.${list}`)}</h2>
        {content[list].map((part) => (
          <Part key={part.id} list={list} part={part} content={content} />
        ))}
      </section>
    ),
  );
}

type AnyPart = GuidelineContent[PartList][number];

function Part({ list, part, content }: { readonly list: PartList; readonly part: AnyPart } & PartsProps) {
  const t = useTexts(pageTexts);
  const language = useLanguage();
  const { kind } = useNames();
  const id = `${list}-${part.id}`;
  const section = content.sections.find((one) => one.id === part.section);
  const kinds = 'kinds' in part && Array.isArray(part.kinds) ? part.kinds : [];
  return (
    <article aria-labelledby={id} className="guideline-part">
      <h3 id={id}>
        {part.title[language]} {'strength' in part ? <StatusTag tone="neutral">{part.strength}</StatusTag> : null}
      </h3>
      <What list={list} part={part} />
      <p className="muted">
        {section === undefined ? (
          t('guidelines.page.cites.none')
        ) : (
          <a href={`#section-${section.id}`}>{t('guidelines.page.cites', { heading: section.heading })}</a>
        )}
        {kinds.length === 0 ? null : `. ${t('guidelines.page.kinds')}: ${kinds.map(kind).join(', ')}`}
      </p>
    </article>
  );
}

/** What the part says, in the way of its list. */
function What({ list, part }: { readonly list: PartList; readonly part: AnyPart }): ReactNode {
  const t = useTexts(pageTexts);
  const language = useLanguage();
  const facts = usePartFacts();
  const { name } = useNames();
  if (list === 'limits' && 'comparison' in part) return <p>{facts.limit(part)}</p>;
  if (list === 'gates' && 'demand' in part) return <SummaryList rows={facts.gate(part)} />;
  if (list === 'grounds' && 'refusal' in part) return <SummaryList rows={facts.ground(part)} />;
  if (list === 'rules' && 'reason' in part) return <SummaryList rows={facts.rule(part)} />;
  if (list === 'templates' && 'holder' in part) return <SummaryList rows={facts.template(part)} />;
  if ('outcomes' in part)
    return (
      <p>
        {t('guidelines.page.outcomes')}: {part.outcomes.map(name).join(', ')}
      </p>
    );
  if ('questions' in part)
    return (
      <ol>
        {part.questions.map((question) => (
          <li key={question.id}>
            <Question question={question} />
          </li>
        ))}
      </ol>
    );
  if (!('items' in part)) return null;
  const Items = list === 'preferences' ? 'ol' : 'ul';
  return (
    <Items>
      {part.items.map((item) => (
        <li key={item.id}>
          {item.text[language]}
          {'strength' in item ? <span className="muted"> ({String(item.strength)})</span> : null}
        </li>
      ))}
    </Items>
  );
}

type QuestionOf = GuidelineContent['forms'][number]['questions'][number];

function Question({ question }: { readonly question: QuestionOf }) {
  const t = useTexts(pageTexts);
  const language = useLanguage();
  const { answer, secrecy } = question;
  const notes = [
    ...(question.help === null ? [] : [question.help[language]]),
    ...('choices' in answer
      ? [
          t('guidelines.page.question.choices', {
            choices: answer.choices.map(({ title }) => title[language]).join(', '),
          }),
        ]
      : []),
    ...(question.required ? [t('guidelines.page.question.required')] : []),
    ...(secrecy === null ? [] : [t(`guidelines.page.question.secrecy.${secrecy.presumption}`)]),
  ];
  return (
    <>
      {question.text[language]}
      {notes.length === 0 ? null : <span className="muted"> {notes.join('. ')}</span>}
    </>
  );
}
