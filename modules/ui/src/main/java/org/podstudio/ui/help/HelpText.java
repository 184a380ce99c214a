package org.podstudio.ui.help;

import static org.podstudio.ui.Scale.px;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLDocument;
import org.podstudio.ui.Token;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.text.RenderedText;

/** A page with its links: Tab goes from one to the next and then on, Enter follows; arrows and the space bar scroll. */
final class HelpText extends RenderedText {
    private static final long serialVersionUID = 1L;
    private static final int LINE_PX = px(32);

    /** Where a link stands in the text, and where it leads. */
    private record Link(int from, int to, String address) {}

    private final transient Consumer<String> follow;
    private transient List<Link> links = new ArrayList<>();
    private transient List<String> words = List.of();
    /** Index of the link that has the keyboard; -1 for none. */
    private int at = -1;

    HelpText(Consumer<String> follow) {
        this.follow = follow;
        setName("help-text");
        setFocusTraversalKeysEnabled(false);
        addHyperlinkListener(e -> {
            if (e.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
                follow.accept(e.getDescription());
            }
        });
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                mark();
            }

            @Override
            public void focusLost(FocusEvent e) {
                mark();
            }
        });
        FixedKeys.on(this, "TAB", () -> go(1));
        FixedKeys.on(this, "shift TAB", () -> go(-1));
        FixedKeys.on(this, "ENTER", () -> {
            if (at >= 0) {
                follow.accept(links.get(at).address());
            }
        });
        FixedKeys.on(this, "UP", () -> scroll(-LINE_PX));
        FixedKeys.on(this, "DOWN", () -> scroll(LINE_PX));
        FixedKeys.on(this, "PAGE_UP", () -> scroll(LINE_PX - getVisibleRect().height));
        FixedKeys.on(this, "PAGE_DOWN", () -> scroll(getVisibleRect().height - LINE_PX));
        FixedKeys.on(this, "SPACE", () -> scroll(getVisibleRect().height - LINE_PX));
        FixedKeys.on(this, "HOME", () -> scroll(-getHeight()));
        FixedKeys.on(this, "END", () -> scroll(getHeight()));
    }

    /** From its beginning, or from the first of the words. @param found lower case */
    void show(HelpPage page, HelpBook book, List<String> found) {
        words = found;
        at = -1;
        getAccessibleContext().setAccessibleName(page.title());
        // A page is a whole here: what heads a section in the guide heads the page.
        show(page.markdown().replaceFirst("^## ", "# "), link -> book.target(page, link));
        OptionalInt first = mark();
        // After what the new text itself asks for.
        EventQueue.invokeLater(() -> EventQueue.invokeLater(() -> {
            if (first.isPresent()) {
                reveal(first.getAsInt(), first.getAsInt());
            } else {
                scrollRectToVisible(new Rectangle(0, 0, 1, 1));
            }
        }));
    }

    @Override
    protected void rendered() {
        links = new ArrayList<>();
        for (HTMLDocument.Iterator all = ((HTMLDocument) getDocument()).getIterator(HTML.Tag.A); all.isValid(); all.next()) {
            if (all.getAttributes().getAttribute(HTML.Attribute.HREF) instanceof String address) {
                links.add(new Link(all.getStartOffset(), all.getEndOffset(), address));
            }
        }
        at = Math.min(at, links.size() - 1);
        mark();
    }

    /** Past the last one, and before the first, the keyboard goes on to the neighbour. */
    private void go(int step) {
        int next = at < 0 && step < 0 ? -2 : at + step;
        if (next >= links.size() || next < -1) {
            at = -1;
            if (step > 0) {
                transferFocus();
            } else {
                transferFocusBackward();
            }
        } else {
            at = next;
            mark();
            if (at >= 0) {
                reveal(links.get(at).from(), links.get(at).to());
            }
        }
    }

    /** Points out the words, and the link that has the keyboard. @return where the first of the words stands */
    private OptionalInt mark() {
        getHighlighter().removeAllHighlights();
        OptionalInt first = OptionalInt.empty();
        try {
            if (at >= 0 && isFocusOwner()) {
                getHighlighter().addHighlight(links.get(at).from(), links.get(at).to(), new LinkRing());
            }
            String text = getDocument().getText(0, getDocument().getLength()).toLowerCase(Locale.ROOT);
            for (String word : words) {
                for (int found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + word.length())) {
                    getHighlighter().addHighlight(found, found + word.length(),
                            new DefaultHighlighter.DefaultHighlightPainter(Token.WARN.color(0.35)));
                    first = OptionalInt.of(Math.min(found, first.orElse(found)));
                }
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException("a place that was just found in the text", e);
        }
        return first;
    }

    private void reveal(int from, int to) {
        try {
            Rectangle place = modelToView2D(from).getBounds().union(modelToView2D(to).getBounds());
            place.grow(0, LINE_PX);
            scrollRectToVisible(place);
        } catch (BadLocationException e) {
            throw new IllegalStateException("a place that was just found in the text", e);
        }
    }

    private void scroll(int byPx) {
        Rectangle seen = getVisibleRect();
        seen.y = Math.clamp((long) seen.y + byPx, 0, Math.max(0, getHeight() - seen.height));
        scrollRectToVisible(seen);
    }
}
