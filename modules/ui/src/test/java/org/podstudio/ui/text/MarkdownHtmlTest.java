package org.podstudio.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {
    @Test
    void emphasisMayBeginInOneLineAndEndInTheNext() {
        assertThat(MarkdownHtml.of("A **bold\nword** and *File ▸\nImport…*.")).isEqualTo("<p>A <b>bold word</b> and <i>File ▸ Import…</i>.</p>");
    }

    @Test
    void whatIsCodeIsNothingElse() {
        assertThat(MarkdownHtml.of("`sdxl*` and `*` and `<b>`, 2 * 3 * 4"))
                .isEqualTo("<p><code>sdxl*</code> and <code>*</code> and <code>&lt;b&gt;</code>, 2 * 3 * 4</p>");
    }

    @Test
    void listsTablesAndCodeBlocksAreKnown() {
        assertThat(MarkdownHtml.of("- one\n  goes on\n- two\n\n1. first")).isEqualTo("<ul><li>one goes on</li><li>two</li></ul><ol><li>first</li></ol>");
        assertThat(MarkdownHtml.of("| key | does |\n| --- | --- |\n| A \\| B | approve |"))
                .isEqualTo("<table><tr><th>key</th><th>does</th></tr><tr><td>A | B</td><td>approve</td></tr></table>");
        assertThat(MarkdownHtml.of("```sh\n# no *heading*\n```\nwords\n\n    keep 24 <1>")).isEqualTo(
                "<pre># no *heading*\n</pre><p>words</p><pre>keep 24 &lt;1&gt;\n</pre>");
    }

    @Test
    void linksAreOnlyThoseThatTheCallerMakes() {
        String text = "See [recipes](recipes.md) and [there](https://example.org/a.md).";
        assertThat(MarkdownHtml.of(text)).contains("[recipes](recipes.md)").doesNotContain("<a");
        assertThat(MarkdownHtml.of(text, address -> address.startsWith("recipes") ? Optional.of("r#1") : Optional.empty()))
                .isEqualTo("<p>See <a href=\"r#1\">recipes</a> and there.</p>");
    }

    @Test
    void noTagOfTheTextReachesThePage() {
        assertThat(MarkdownHtml.of("<img src=\"https://example.org/x.png\"> **<script>**")).doesNotContain("<img").doesNotContain("<script");
    }

    @Test
    void aLongNameInACellMayGoOnInTheNextLineAndAShortOneStaysWhole() {
        assertThat(MarkdownHtml.of("| `images/dragon_fire_breathing_in_the_cave_0001.png` | PNG |"))
                .contains("<code>images/dragon_&#8202;fire_breathing_&#8202;in_the_&#8202;cave_0001.png</code>");
        assertThat(MarkdownHtml.of("| `images/a.png` | PNG |")).contains("<code>images/a.png</code>");
    }

    @Test
    void aNumberStaysWithItsUnitInANarrowCell() {
        assertThat(MarkdownHtml.of("| PNG 640 × 480 px 1.8 s | 690.9 KB |"))
                .contains("<th>PNG 640&#160;×&#160;480&#160;px 1.8&#160;s</th><th>690.9&#160;KB</th>");
        assertThat(MarkdownHtml.of("| 3 pictures |")).as("a word is no unit").contains("<th>3 pictures</th>");
    }
}
