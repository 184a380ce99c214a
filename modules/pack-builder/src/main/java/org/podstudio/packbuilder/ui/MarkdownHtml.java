package org.podstudio.packbuilder.ui;

import java.util.regex.Pattern;

/**
 * The Markdown that a pack's README is written in, as HTML: headings, paragraphs, lists, tables, code and emphasis. Everything else is
 * shown as it stands; no tag and no address of the text reaches the page, so a description cannot make the window fetch anything.
 */
final class MarkdownHtml {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. .*");
    private static final Pattern RULE = Pattern.compile("\\|( ?:?-+:? ?\\|)+");

    private final StringBuilder out = new StringBuilder();
    /** The element that is open and takes rows or items; empty for none. */
    private String open = "";

    private MarkdownHtml() {}

    /** @return what belongs into a body element */
    static String of(String markdown) {
        MarkdownHtml html = new MarkdownHtml();
        markdown.lines().forEach(html::line);
        html.into("");
        return html.out.toString();
    }

    private void line(String line) {
        String text = line.strip();
        int level = (int) text.chars().takeWhile(c -> c == '#').count();
        if (text.isEmpty() || RULE.matcher(text).matches()) {
            into(text.isEmpty() ? "" : open);
        } else if (level > 0 && level < 5 && text.startsWith(" ", level)) {
            into("");
            out.append("<h").append(level).append('>').append(inline(text.substring(level + 1))).append("</h").append(level).append('>');
        } else if (text.startsWith("|") && text.endsWith("|") && text.length() > 1) {
            boolean head = !open.equals("table");
            into("table");
            row(text.substring(1, text.length() - 1), head ? "th" : "td");
        } else if (text.startsWith("- ") || text.startsWith("* ")) {
            into("ul");
            out.append("<li>").append(inline(text.substring(2))).append("</li>");
        } else if (NUMBERED.matcher(text).matches()) {
            into("ol");
            out.append("<li>").append(inline(text.substring(text.indexOf('.') + 2))).append("</li>");
        } else {
            boolean goesOn = open.equals("p");
            into("p");
            out.append(goesOn ? " " : "").append(inline(text));
        }
    }

    private void row(String cells, String tag) {
        out.append("<tr>");
        for (String cell : cells.split("\\|")) {
            out.append('<').append(tag).append('>').append(inline(cell.strip())).append("</").append(tag).append('>');
        }
        out.append("</tr>");
    }

    private void into(String element) {
        if (!element.equals(open)) {
            out.append(open.isEmpty() ? "" : "</" + open + ">").append(element.isEmpty() ? "" : "<" + element + ">");
            open = element;
        }
    }

    private static String inline(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        return BOLD.matcher(CODE.matcher(safe).replaceAll("<code>$1</code>")).replaceAll("<b>$1</b>");
    }
}
