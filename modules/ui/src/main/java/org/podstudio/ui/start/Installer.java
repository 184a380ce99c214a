package org.podstudio.ui.start;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.util.Locale;
import org.openide.modules.ModuleInstall;
import org.podstudio.ui.keys.MenuKeysUI;
import org.podstudio.ui.look.LiveColor;
import org.podstudio.ui.look.ReadingDirection;
import org.podstudio.ui.part.FieldUI;
import org.podstudio.ui.region.LeftRing;
import org.podstudio.ui.region.LostKeyboard;
import org.podstudio.ui.region.TabOrder;
import org.podstudio.ui.settings.ChosenTheme;

/** What the window needs before the look and feel is set up, and how it answers when it is asked to end. */
public final class Installer extends ModuleInstall {

    /** Early: the theme names these families, and FlatLaf looks for them when it starts. */
    @Override
    public void validate() {
        FlatInterFont.installLazy();
        FlatJetBrainsMonoFont.installLazy();
        LiveColor.follow();
    }

    /** All modules are there, no window is. */
    @Override
    public void restored() {
        ChosenTheme.atStart();
        ReadingDirection.follow(Locale.getDefault());
        MenuKeysUI.install();
        FieldUI.install();
        TabOrder.follow();
        LostKeyboard.follow();
        LeftRing.follow();
        EndSignal.quitCleanly();
    }
}
