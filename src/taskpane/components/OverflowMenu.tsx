/** The menu ⋯: marks, live validation, about. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkStarburstRegular } from '@fluentui/react-icons/svg/checkmark-starburst';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { HighlightRegular } from '@fluentui/react-icons/svg/highlight';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { OptionsRegular } from '@fluentui/react-icons/svg/options';
import { usePane, usePaneState, useText } from './pane-context';

/** Where the focus goes back to when what the menu opened is closed. */
export const MENU_ID = 'pondera-menu';

export function OverflowMenu({ onAbout }: { readonly onAbout: () => void }) {
  const t = useText();
  const { controller, store } = usePane();
  const live = usePaneState((state) => state.live);
  const busy = usePaneState((state) => state.task !== null);
  return (
    <Menu
      checkedValues={{ live: live ? ['on'] : [] }}
      onCheckedValueChange={(_event, data) => controller.setLive(data.checkedItems.includes('on'))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          id={MENU_ID}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={t('pane.menu.label')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<HighlightRegular />} disabled={busy} onClick={() => void controller.mark()}>
            {t('pane.marks.mark')}
          </MenuItem>
          <MenuItem icon={<EraserRegular />} disabled={busy} onClick={() => void controller.unmark()}>
            {t('pane.marks.unmark')}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={<ArrowUndoRegular />}
            onClick={() => {
              store.dispatch({ type: 'tab', tab: 'plan' });
              store.dispatch({ type: 'plan-panel', panel: 'journal' });
            }}
          >
            {t('planning.cards.journal.title')}
          </MenuItem>
          <MenuItem icon={<OptionsRegular />} onClick={() => controller.openPanel({ kind: 'rules' })}>
            {t('rulesPanel.menu')}
          </MenuItem>
          <MenuItem
            icon={<CheckmarkStarburstRegular />}
            onClick={() => controller.openPanel({ kind: 'approval' })}
          >
            {t('approvalPanel.menu')}
          </MenuItem>
          <MenuDivider />
          <MenuItemCheckbox name="live" value="on">
            {t('pane.menu.live')}
          </MenuItemCheckbox>
          <MenuDivider />
          <MenuItem icon={<InfoRegular />} onClick={onAbout}>
            {t('pane.menu.about')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
