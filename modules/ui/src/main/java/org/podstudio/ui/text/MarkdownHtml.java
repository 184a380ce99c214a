package org.podstudio.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown that guides and a pack's README are written in, as HTML: headings, paragraphs, lists, tables, code and emphasis. Everything
 * else is shown as it stands; no tag of the text reaches the page, and no address but those that a caller makes into its own, so a
 * description cannot make the window fetch anything.
 */
final class MarkdownHtml {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    /** Where a name has a joint, every eight characters or more. */
    private static final Pattern JOINTS = Pattern.compile("([^/_-]{8,}[/_-]|[^/_-]+[/_-][^/_-]+[/_-])(?=.{6})");
    /** The gap between a number and its unit, or the sign that follows it. */
    private static final Pattern UNIT_GAP = Pattern.compile("(?<=\\d) (?=[kKMGT]?B\\b|bytes\\b|px\\b|s\\b|×)|(?<=×) (?=\\d)");
    private static final Pattern CODE_CELL = Pattern.compile("<code>([^<]+)</code>");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern ITALIC = Pattern.compile("(?<![\\w*])\\*(?=\\S)([^*]+)(?<=\\S)\\*(?![\\w*])");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. .*");
    private static final Pattern RULE = Pattern.compile("\\|( ?:?-+:? ?\\|)+");
    private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<!\\\\)\\|");
    /** Where a piece of code was taken out while emphasis is looked for; stands in no text. */
    private static final char KEPT = '\uFFFC';
    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    private final Optional<Function<String, Optional<String>>> links;
    private final StringBuilder out = new StringBuilder();
    /** What a paragraph or an item has so far: emphasis may begin in one line and end in the next. */
    private final StringBuilder words = new StringBuilder();
    /** The element that is open and takes rows or items; empty for none. */
    private String open = "";
    private boolean fenced;

    private MarkdownHtml(Optional<Function<String, Optional<String>>> links) {
        this.links = links;
    }

    /** @return what belongs into a body element, without links */
    static String of(String markdown) {
        return new MarkdownHtml(Optional.empty()).all(markdown);
    }

    /** @param links makes of an address one of the caller's own; where it gives nothing, the words stay without a link */
    static String of(String markdown, Function<String, Optional<String>> links) {
        return new MarkdownHtml(Optional.of(links)).all(markdown);
    }

    private String all(String markdown) {
        markdown.lines().forEach(this::line);
        into("");
        return out.toString();
    }

    private void line(String line) {
        String text = line.strip();
        if (text.startsWith(FENCE)) {
            fenced = !fenced;
            into(fenced ? "pre" : "");
        } else if (fenced || line.startsWith(INDENT) && (open.isEmpty() || open.equals("pre")) && !text.isEmpty()) {
            into("pre");
            out.append(safe(fenced ? line : line.substring(INDENT.length()))).append('\n');
        } else {
            block(line, text);
        }
    }

    private void block(String line, String text) {
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
            item("ul", text.substring(2));
        } else if (NUMBERED.matcher(text).matches()) {
            item("ol", text.substring(text.indexOf('.') + 2));
        } else if (line.startsWith(" ") && (open.equals("ul") || open.equals("ol"))) {
            words.append(' ').append(text);
        } else {
            into("p");
            words.append(words.isEmpty() ? "" : " ").append(text);
        }
    }

    private void item(String list, String text) {
        into(list);
        say();
        words.append(text);
    }

    private void row(String cells, String tag) {
        out.append("<tr>");
        for (String cell : BETWEEN_CELLS.split(cells)) {
            out.append('<').append(tag).append('>').append(breakable(inline(cell.strip().replace("\\|", "|")))).append("</").append(tag).append('>');
        }
        out.append("</tr>");
    }

    /**
     * A long name of a file may go on in the next line of its cell, so that the other columns keep their room. Swing breaks lines at white
     * space alone, so a hair's breadth of it stands where the name may break. A number stays with its unit.
     */
    private static String breakable(String cell) {
        String whole = UNIT_GAP.matcher(cell).replaceAll("&#160;");
        return CODE_CELL.matcher(whole).replaceAll(code -> "<code>" + JOINTS.matcher(code.group(1)).replaceAll("$1&#8202;") + "</code>");
    }

    private void into(String element) {
        if (!element.equals(open)) {
            say();
            out.append(open.isEmpty() ? "" : "</" + open + ">").append(element.isEmpty() ? "" : "<" + element + ">");
            open = element;
        }
    }

    /** Puts the words of the paragraph or the item there. */
    private void say() {
        if (!words.isEmpty()) {
            String said = inline(words.toString());
            out.append(open.equals("p") ? said : "<li>" + said + "</li>");
            words.setLength(0);
        }
    }

    private String inline(String text) {
        List<String> code = new ArrayList<>();
        String left = CODE.matcher(text.replace(KEPT, ' ')).replaceAll(found -> {
            code.add(found.group(1));
            return String.valueOf(KEPT);
        });
        String said = ITALIC.matcher(BOLD.matcher(safe(left)).replaceAll("<b>$1</b>")).replaceAll("<i>$1</i>");
        if (links.isPresent()) {
            said = LINK.matcher(said).replaceAll(found -> Matcher.quoteReplacement(links.get().apply(found.group(2))
                    .map(to -> "<a href=\"" + safe(to) + "\">" + found.group(1) + "</a>").orElse(found.group(1))));
        }
        for (String piece : code) {
            said = said.replaceFirst(String.valueOf(KEPT), Matcher.quoteReplacement("<code>" + safe(piece) + "</code>"));
        }
        return said;
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
