package org.podstudio.ui.look;

import com.formdev.flatlaf.FlatDarkLaf;
import org.openide.util.NbBundle.Messages;

/**
 * The dark theme on pure black with text of at least 7:1. FlatLaf reads its tokens from {@code HighContrastLaf.properties}, which the
 * branding module keeps beside those of the other themes.
 */
@Messages({"Look_highContrast=High contrast", "Look_highContrastHint=White on pure black"})
public final class HighContrastLaf extends FlatDarkLaf {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return Bundle.Look_highContrast();
    }

    @Override
    public String getDescription() {
        return Bundle.Look_highContrastHint();
    }
}
