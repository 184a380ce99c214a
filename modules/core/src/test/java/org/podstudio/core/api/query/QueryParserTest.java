package org.podstudio.core.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.query.Query.And;
import org.podstudio.core.api.query.Query.Compare;
import org.podstudio.core.api.query.Query.Not;
import org.podstudio.core.api.query.Query.Operator;
import org.podstudio.core.api.query.Query.Or;
import org.podstudio.core.api.query.Query.Range;
import org.podstudio.core.api.query.Query.Text;

class QueryParserTest {
    @Test
    void wordsMustAllMatchAndBlankMatchesEverything() throws Exception {
        assertThat(QueryParser.parse("  \t ")).isEqualTo(Query.ALL);
        assertThat(QueryParser.parse("Dragon Château")).isEqualTo(new And(List.of(text("dragon"), text("chateau"))));
        assertThat(QueryParser.parse("U-2-Net__horse.jpg")).isEqualTo(text("u", "2", "net", "horse", "jpg"));
        assertThat(QueryParser.parse("12:30")).isEqualTo(text("12", "30"));
        assertThat(QueryParser.parse("drag*")).isEqualTo(new Text(List.of("drag"), true));
        assertThat(QueryParser.parse("\"Red Horse\"*")).isEqualTo(new Text(List.of("red", "horse"), true));
        assertThat(QueryParser.parse("\"a * b\"")).isEqualTo(text("a", "b"));
    }

    @Test
    void orBindsLooserThanWordsAndParenthesesGroup() throws Exception {
        assertThat(QueryParser.parse("a b OR c")).isEqualTo(new Or(List.of(new And(List.of(text("a"), text("b"))), text("c"))));
        assertThat(QueryParser.parse("a (b OR c)")).isEqualTo(new And(List.of(text("a"), new Or(List.of(text("b"), text("c"))))));
        assertThat(QueryParser.parse("or Order OR-b")).as("only OR on its own").isEqualTo(new And(List.of(text("or"),
                text("order"), text("or", "b"))));
    }

    @Test
    void minusLeavesOutWhatFollowsIt() throws Exception {
        assertThat(QueryParser.parse("-a")).isEqualTo(new Not(text("a")));
        assertThat(QueryParser.parse("-(a OR b)")).isEqualTo(new Not(new Or(List.of(text("a"), text("b")))));
        assertThat(QueryParser.parse("-tag:x")).isEqualTo(new Not(new Compare(Field.TAG, Operator.EQUALS, "x")));
        assertThat(QueryParser.parse("--a")).isEqualTo(text("a"));
    }

    @Test
    void fieldsTakeOperatorsRangesQuotesAndAliases() throws Exception {
        assertThat(QueryParser.parse("rating:>=4")).isEqualTo(new Compare(Field.RATING, Operator.GREATER_OR_EQUAL, "4"));
        assertThat(QueryParser.parse("w:>4500")).isEqualTo(new Compare(Field.WIDTH, Operator.GREATER, "4500"));
        assertThat(QueryParser.parse("dur:<30s")).isEqualTo(new Compare(Field.DURATION, Operator.LESS, "30s"));
        assertThat(QueryParser.parse("date:2026-10..2026-11")).isEqualTo(new Range(Field.CREATED, "2026-10", "2026-11"));
        assertThat(QueryParser.parse("size:..20mb")).isEqualTo(new Range(Field.SIZE, "", "20mb"));
        assertThat(QueryParser.parse("pack:\"Dragons of (Old)\"")).isEqualTo(new Compare(Field.PACK, Operator.EQUALS, "Dragons of (Old)"));
        assertThat(QueryParser.parse("TYPE:Images")).isEqualTo(new Compare(Field.TYPE, Operator.EQUALS, "image"));
        assertThat(QueryParser.parse("is:approved")).isEqualTo(new Compare(Field.STATUS, Operator.EQUALS, "approved"));
        assertThat(QueryParser.parse("is:unreviewed")).isEqualTo(new Compare(Field.STATUS, Operator.EQUALS, "pending"));
        assertThat(QueryParser.parse("is:missing")).isEqualTo(new Compare(Field.IS, Operator.EQUALS, "missing"));
        assertThat(QueryParser.parse("alpha:true")).isEqualTo(new Compare(Field.ALPHA, Operator.EQUALS, "yes"));
        assertThat(QueryParser.parse("path:*/dragon*")).isEqualTo(new Compare(Field.PATH, Operator.EQUALS, "*/dragon*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        typ:image          | 0  | Did you mean "type:"?
        a raitng:4         | 2  | Did you mean "rating:"?
        foo:bar            | 0  | Put the text in quotes
        (a OR b            | 0  | Add a ")"
        a b)               | 3  | Remove it
        "abc               | 0  | Add a "
        a OR               | 4  | Add a word
        OR a               | 0  | Add a word
        a OR OR b          | 5  | Add a word
        ()                 | 1  | Add a word
        a -                | 2  | right behind
        a !!! b            | 2  | Type a word
        dr*gon             | 2  | Move or remove
        rating:9           | 7  | Correct
        rating:            | 7  | right behind the colon
        tag:>x             | 4  | Write tag:value
        width:10..x        | 10 | Correct
        created:2025-13    | 8  | Correct
        size:>20xb         | 6  | Correct
        type:text          | 5  | Correct
        seed:abc           | 5  | Correct
        parent:zz          | 7  | Correct
        """)
    void aMistakeIsToldWithItsPlaceAndWhatToDo(String query, int position, String next) {
        QuerySyntaxException e = catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));
        assertThat(e).as(query).isNotNull();
        assertThat(e.position()).as(query).isEqualTo(position);
        assertThat(e.problem().code()).isEqualTo("bad-query");
        assertThat(e.problem().why()).contains("(at character " + (position + 1) + ")");
        assertThat(e.problem().next()).contains(next);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 39})
    void reasonableNestingIsFine(int depth) throws Exception {
        assertThat(QueryParser.parse("(".repeat(depth) + "a" + ")".repeat(depth))).isEqualTo(text("a"));
    }

    @Test
    void absurdNestingAndLengthAreRefusedInsteadOfOverflowing() {
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("(".repeat(100_000)))).isNotNull();
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("a ".repeat(100_000)))).isNotNull();
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("-(".repeat(50) + "a"))).isNotNull();
    }

    @Test
    void hundredThousandRandomTextsGiveAQueryOrAPlacedMistakeAndNothingElse() {
        String[] pieces = {"(", ")", "\"", "-", "*", " ", "OR", "OR ", "..", ":", ">=", "<", "a", "dragon", "type:", "type:image",
            "rating:", "5", "2025-10", "created:", "tag:", "size:", "20mb", "w:", "seed:", "parent:",
            "é", "龍", "\u0000", "\uD83D", "\u202E",
            "\\", "%", "_", "'", "alpha:", "yes", "path:", "has:", "is:", "prompt", "\n", "999999999999999999999999"};
        Random random = new Random(20261122);
        int parsed = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(random.nextInt(5) == 0 ? String.valueOf((char) random.nextInt(0x3000)) : pieces[random.nextInt(pieces.length)]);
            }
            try {
                assertThat(QueryParser.parse(text.toString())).isNotNull();
                parsed++;
            } catch (QuerySyntaxException e) {
                assertThat(e.position()).as(text.toString()).isBetween(0, text.length());
            }
        }
        assertThat(parsed).as("enough of them are queries").isGreaterThan(10_000);
    }

    private static Text text(String... words) {
        return new Text(List.of(words), false);
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsAMistakeAndADateThatMovesOnIsNone() throws Exception {
        for (String text : List.of("rating:4..2", "cat width:200..100", "date:2026-11..2026-10", "size:2mb..1kb")) {
            QuerySyntaxException e = catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(text));
            assertThat(e).as(text).isNotNull();
            assertThat(e.position()).as(text).isEqualTo(text.indexOf(':') + 1);
        }
        for (String text : List.of("rating:3..3", "date:2026-10..2026-10-01", "date:today..2020", "date:7d..2020-01")) {
            assertThat(QueryParser.parse(text)).as(text).isInstanceOf(Range.class);
        }
    }

    @Test
    void anEqualsSignAsksForTheWholeNameOfAModelOrGenerator() throws Exception {
        assertThat(QueryParser.parse("model:=sdxl")).isEqualTo(new Compare(Field.MODEL, Operator.EXACTLY, "sdxl"));
        for (String name : List.of("sdxl", "a model (v1)", "C:\\models\\a*b \"c\"", "=x")) {
            Compare whole = new Compare(Field.MODEL, Operator.EXACTLY, TextPattern.exactly(name).toString());
            assertThat(QueryParser.parse(QueryPrinter.print(whole))).as(name).isEqualTo(whole);
        }
        assertThat(QueryParser.parse("model:=sd*")).as("a star goes by words").isEqualTo(new Compare(Field.MODEL, Operator.EQUALS, "sd*"));
        assertThat(QueryParser.parse("rating:=4")).isEqualTo(new Compare(Field.RATING, Operator.EQUALS, "4"));
    }
}
