import type { AppMessages } from '../../locales/index.ts';
import { PATHS } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Damage } from '../../vault/control.ts';

interface Props {
  readonly damage: Damage;
  readonly app: AppMessages;
  readonly onExport: () => void;
}

/** Stands above a case whose record could not be verified to its end: what is shown must not be taken for the whole. */
export function Incomplete(props: Props) {
  const words = () => props.app.notice;
  return (
    <Notice
      tone="danger"
      title={words().incomplete}
      live
      actions={
        <>
          <Button small onClick={() => props.onExport()}>
            {words().incompleteExport}
          </Button>
          <LinkButton small href={`#${PATHS.settings}`}>
            {props.app.navigation.settings}
          </LinkButton>
        </>
      }
    >
      <p>
        {props.damage.tag === 'summary' ? words().incompleteRow : words().incompleteText(props.damage.at)}
      </p>
      <p>{words().incompleteMend}</p>
    </Notice>
  );
}
