package org.podstudio.ui.toast;

import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;

/** Of what kind a note is; each has a shape of its own, so that its colour is never all that tells it. */
public enum Tone {
    /** Something was done. */
    GOOD(Glyph.CIRCLE_CHECK, Token.GOOD),
    /** Something began, or nothing happened: no success and no fault. */
    NEUTRAL(Glyph.INFO, Token.SECOND),
    /** Done, but not all of it. */
    WARN(Glyph.TRIANGLE_ALERT, Token.WARN),
    /** Something failed. */
    BAD(Glyph.CIRCLE_X, Token.BAD);

    private final Glyph glyph;
    private final Token color;

    Tone(Glyph glyph, Token color) {
        this.glyph = glyph;
        this.color = color;
    }

    /** 16 px. */
    public GlyphIcon icon() {
        return glyph.icon(16, color);
    }
}
