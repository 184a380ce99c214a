package org.podstudio.ui.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.swing.KeyStroke;

/** Actions of the whole window that parts of it speak of, in tooltips and menus; their keys as they come, for where no window system is. */
public enum WindowAction implements KeyCommand {
    BUILD_PACK("Asset/org-podstudio-packbuilder-ui-BuildPackAction", "D-P"),
    ENHANCE("Asset/org-podstudio-inspector-ui-EnhanceAction", "D-E"),
    RENAME("Asset/org-podstudio-library-ui-RenameAction", "F2", "D-R"),
    COPY_PROMPT("Asset/org-podstudio-library-ui-CopyPromptAction", "DO-C"),
    PASTE_PROMPT("Asset/org-podstudio-library-ui-PastePromptAction", "DO-V"),
    SAVE_COPY("Asset/org-podstudio-library-ui-SaveCopyAction", "D-S"),
    FIND("Edit/org-podstudio-library-ui-FindAction", "D-F"),
    SETTINGS("Edit/org-podstudio-ui-settings-SettingsAction", "D-COMMA"),
    JOBS("Window/org-podstudio-jobs-ui-JobsTopComponent", "D-J"),
    NOTIFICATIONS("Window/org-podstudio-ui-toast-NotificationsAction", "DS-N"),
    RETRY_FAILED("Jobs/org-podstudio-jobs-ui-RetryFailedAction", "DS-R"),
    CANCEL_ALL("Jobs/org-podstudio-jobs-ui-CancelAllAction", "DS-C"),
    IMAGES("View/org-podstudio-library-ui-ShowImagesAction", "D-1"),
    AUDIO("View/org-podstudio-library-ui-ShowAudioAction", "D-2"),
    VIDEO("View/org-podstudio-library-ui-ShowVideoAction", "D-3"),
    ALL("View/org-podstudio-library-ui-ShowAllAction", "D-4");

    private final String id;
    private final List<KeyStroke> keys;

    WindowAction(String action, String... keys) {
        this.id = WindowKeys.ACTIONS + action + ".instance";
        this.keys = KeyNames.parse(keys);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String group() {
        return "";
    }

    /** Its name is the action's: this one is for people who read the code. */
    @Override
    public String title() {
        return name();
    }

    @Override
    public List<KeyStroke> standard() {
        return List.copyOf(keys);
    }

    @Override
    public Set<KeyPlace> places() {
        return EnumSet.of(KeyPlace.WINDOW);
    }
}
