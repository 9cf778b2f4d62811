/** A heading of a section; without the margins that browsers give to headings. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  large: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

export interface HeadingProps {
  readonly children: ReactNode;
  readonly large?: boolean;
  readonly id?: string;
}

export function Heading({ children, large = false, id }: HeadingProps) {
  const styles = useStyles();
  return (
    <h2 id={id} className={mergeClasses(styles.heading, large && styles.large)}>
      {children}
    </h2>
  );
}
