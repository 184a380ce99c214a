package org.podstudio.ui.icon;

import static org.podstudio.ui.Scale.px;

import java.awt.Image;
import java.util.Locale;
import org.openide.util.ImageUtilities;
import org.podstudio.ui.Token;

/** An icon of the set, from Lucide (ISC licence, see NOTICE). The constant's name is the file's name. */
public enum Glyph {
    IMAGE, MUSIC, FILM, LAYERS, SEARCH, SLIDERS_HORIZONTAL, STAR, CHECK, X, LINK_2_OFF, TRIANGLE_ALERT, INFO, CIRCLE_CHECK,
    CIRCLE_X, FOLDER_OPEN, FOLDER, COPY, DOWNLOAD, PACKAGE, WAND_SPARKLES, EYE, TRASH_2, ROTATE_CCW, SCROLL_TEXT, TAG, PLUS,
    SETTINGS, CPU, LIST_CHECKS, CHEVRON_UP, CHEVRON_DOWN, CHEVRON_RIGHT, ARROW_DOWN_WIDE_NARROW, ARROW_UP_NARROW_WIDE, PLAY, BAN,
    LOADER_CIRCLE, HISTORY, FILE_TEXT, FILE_QUESTION_MARK, MAXIMIZE, UNDO_2, HARD_DRIVE, ELLIPSIS, CIRCLE, EXTERNAL_LINK,
    IMPORT, GRID_2X2, SHIELD_CHECK, FOLDER_INPUT, GIT_FORK, MESSAGE_SQUARE_TEXT, HOUSE, FOLDER_UP, FOLDER_PLUS, LIST, CHEVRONS_RIGHT,
    COLUMNS_2, LAYOUT_GRID, SQUARE, FULLSCREEN, PAUSE, REPEAT, VOLUME_2, VOLUME_X, CHEVRON_LEFT, ZOOM_IN, ZOOM_OUT, CONTRAST, SQUARE_SPLIT_HORIZONTAL,
    BELL, BOOKMARK, PENCIL, REDO_2, RADIO, BRUSH, ERASER;

    private volatile SvgOutline outline;

    /** The shape in its own 24 × 24 units; read on first use. */
    SvgOutline outline() {
        SvgOutline read = outline;
        if (read == null) {
            read = SvgOutline.resource(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg");
            outline = read;
        }
        return read;
    }

    /** 16 px at 100 % in the text colour. */
    public GlyphIcon icon() {
        return new GlyphIcon(this, px(16), Token.TEXT);
    }

    /** @param sizeAtHundred px before the window's own zoom */
    public GlyphIcon icon(int sizeAtHundred, Token tint) {
        return new GlyphIcon(this, px(sizeAtHundred), tint);
    }

    /** For places that take an image only, such as a window's tab; follows HiDPI, but not a later change of theme. */
    public Image image() {
        return ImageUtilities.icon2Image(new GlyphIcon(this, px(16), Token.SECOND));
    }
}
