package org.podstudio.ui.text;

import java.awt.Color;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JEditorPane;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;

/** A page of Markdown as a reader sees it, in the colours of the theme. */
public class RenderedText extends JEditorPane {
    private static final long serialVersionUID = 1L;
    private String body = "";

    public RenderedText() {
        setContentType("text/html");
        setEditable(false);
        putClientProperty(W3C_LENGTH_UNITS, Boolean.TRUE);
        setOpaque(false);
        setBorder(new EmptyBorder(0, 0, 0, 0));
    }

    /** Without links. Keeps the place that is read when the text changes a little. */
    public void show(String markdown) {
        put(MarkdownHtml.of(markdown));
    }

    /** @param links makes of an address one of the caller's own; where it gives nothing, the words stay without a link */
    public void show(String markdown, Function<String, Optional<String>> links) {
        put(MarkdownHtml.of(markdown, links));
    }

    private void put(String made) {
        if (!made.equals(body)) {
            body = made;
            render();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setOpaque(false);
        if (body != null) {
            render();
        }
    }

    private void render() {
        java.awt.Rectangle seen = getVisibleRect();
        String family = StudioFonts.body().getFamily();
        String mono = StudioFonts.mono().getFamily();
        int size = StudioFonts.body().getSize();
        setText("<html><head><style>"
                + "body{font-family:'" + family + "',sans-serif;font-size:" + size + "px;color:" + hex(Token.TEXT.color()) + ";margin:0}"
                + "h1{font-size:" + (size + 7) + "px;margin:0 0 8px 0}h2{font-size:" + (size + 2) + "px;margin:16px 0 4px 0}"
                + "h3{font-size:" + size + "px;margin:12px 0 4px 0}a{color:" + hex(Token.ACCENT.color()) + ";text-decoration:none}"
                + "pre{font-family:'" + mono + "',monospace;font-size:" + (size - 1) + "px;background-color:" + hex(Token.FIELD.color())
                + ";padding:8px;margin:6px 0}"
                + "p{margin:4px 0}ol,ul{margin:4px 0 4px 20px}li{margin:2px 0}"
                + "th{text-align:left;color:" + hex(Token.SECOND.color()) + ";padding:2px 8px 2px 0}td{padding:2px 8px 2px 0;vertical-align:top}"
                + "code{font-family:'" + mono + "',monospace;font-size:" + (size - 1) + "px;color:" + hex(Token.TEXT.color()) + "}"
                + "</style></head><body>" + body + "</body></html>");
        setCaretPosition(0);
        rendered();
        java.awt.EventQueue.invokeLater(() -> scrollRectToVisible(seen));
    }

    /** The text is there anew, for a page or for a theme: what was laid over the old one is gone. */
    protected void rendered() {
        // Nothing lies over it here.
    }

    private static String hex(Color color) {
        return String.format(java.util.Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
    }
}
