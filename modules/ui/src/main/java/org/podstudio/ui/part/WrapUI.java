package org.podstudio.ui.part;

import com.formdev.flatlaf.ui.FlatTextAreaUI;
import javax.swing.JTextArea;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import javax.swing.text.View;
import javax.swing.text.WrappedPlainView;

/** Breaks a word that is longer than a line, such as a file's name, behind one of its marks instead of before its last letter. */
final class WrapUI extends FlatTextAreaUI {
    private static final String MARKS = "_-./\\:+ ";

    @Override
    public View create(Element text) {
        boolean turning = Boolean.TRUE.equals(text.getDocument().getProperty("i18n"));
        if (!(getComponent() instanceof JTextArea area) || !area.getLineWrap() || !area.getWrapStyleWord()) {
            return super.create(text);
        }
        return turning ? new TurningLines(text) : new Lines(text);
    }

    private static final class Lines extends WrappedPlainView {
        private Lines(Element text) {
            super(text, true);
        }

        @Override
        protected int calculateBreakPosition(int from, int to) {
            int at = super.calculateBreakPosition(from, to);
            if (at >= to) {
                return at;
            }
            try {
                return from + good(getDocument().getText(from, to - from), at - from);
            } catch (BadLocationException e) {
                throw new IllegalStateException("a line of the text lies in the text", e);
            }
        }
    }

    /** Where a line should end that may be so long: behind a blank or a mark of its second half, else where it is full. */
    static int good(String text, int most) {
        if (most <= 0 || most >= text.length() || Character.isWhitespace(text.charAt(most - 1))) {
            return most;
        }
        for (int end = most; end > most / 2; end--) {
            if (MARKS.indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return most;
    }
}
