package org.podstudio.core.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.query.Query.Compare;
import org.podstudio.core.api.query.Query.Not;
import org.podstudio.core.api.query.Query.Operator;
import org.podstudio.core.api.query.Query.Range;

class QueryPrinterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        dragon  castle                       | dragon castle
        "Red  Dragon"*                       | "red dragon"*
        (a OR b) c                           | (a OR b) c
        ((a b) OR c)                         | a b OR c
        -(a b) OR --c                        | -(a b) OR c
        -(-a)                                | -(-a)
        W:>=4500                             | width:>=4500
        date:2026-10..                       | created:2026-10..
        ratio:16:9                           | ratio:16:9
        aspect:Portrait                      | ratio:portrait
        tag:"fire dragon"                    | tag:"fire dragon"
        tag:"fire dragon"*                   | tag:"fire dragon*"
        pack:"5\\" (big)"                    | pack:"5\\" (big)"
        path:C:\\art                         | path:"C:\\\\art"
        theme:"a\\*b"                        | theme:"a\\*b"
        is:unpacked                          | -is:packed
        is:unreviewed                        | status:pending
        in:"Best of (2026)"                  | collection:"Best of (2026)"
        label:RED                            | label:red
        *                                    | ``
        a *                                  | a *
        """)
    void aQueryIsWrittenInOneWay(String typed, String printed) throws Exception {
        Query query = QueryParser.parse(typed);
        assertThat(QueryPrinter.print(query)).isEqualTo(printed);
        assertThat(QueryParser.parse(QueryPrinter.print(query))).isEqualTo(query);
    }

    @Test
    void whatIsParsedFromRandomTextsComesBackFromItsPrintedForm() throws Exception {
        String[] pieces = {"(", ")", " ", " ", " ", "OR ", "-", "a", "dragon", "Éé", "ﬁx", "İ", "ΑΣ", "ß", "Ǆ", "龍", "x*", "*", "\"a b\"", "\"a \\\" b\\\\\"",
            "type:image", "rating:1..5", "rating:>=4", "tag:", "path:", "theme:", "model:", "collection:",
            "\"q (\\\" x\\\\ y\\*\"", "*/dragon*", "C:\\x\\",
            "created:7d", "created:2025-10..", "ratio:16:9", "ratio:>1.5", "size:>20mb", "is:unpacked", "alpha:no", "seed:12", "label:none",
            "similar:abcd", "stack:12ab", "prompt:"};
        Random random = new Random(7);
        int parsed = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(9); k >= 0; k--) {
                text.append(random.nextInt(20) == 0 ? String.valueOf((char) (32 + random.nextInt(0x2fff))) : pieces[random.nextInt(pieces.length)]);
            }
            Query query;
            try {
                query = QueryParser.parse(text.toString());
            } catch (QuerySyntaxException e) {
                continue;
            }
            String printed = QueryPrinter.print(query);
            assertThat(QueryParser.parse(printed)).as("%s printed as %s", text, printed).isEqualTo(query);
            parsed++;
        }
        assertThat(parsed).as("enough of them are queries").isGreaterThan(3000);
    }

    @Test
    void allNamesOfUx7AndTheNewFieldsAreUnderstood() throws Exception {
        assertThat(QueryParser.parse("ratio:>16:9")).isEqualTo(new Compare(Field.RATIO, Operator.GREATER, "16:9"));
        assertThat(QueryParser.parse("ratio:1..2:1")).isEqualTo(new Range(Field.RATIO, "1", "2:1"));
        assertThat(QueryParser.parse("px:>=4mp")).isEqualTo(new Compare(Field.PIXELS, Operator.GREATER_OR_EQUAL, "4mp"));
        assertThat(QueryParser.parse("seam:<2")).isEqualTo(new Compare(Field.SEAM, Operator.LESS, "2"));
        assertThat(QueryParser.parse("similar:12ab34cd")).isEqualTo(new Compare(Field.SIMILAR, Operator.EQUALS, "12ab34cd"));
        assertThat(QueryParser.parse("-is:unpacked")).isEqualTo(new Not(new Not(new Compare(Field.IS, Operator.EQUALS, "packed"))));
        assertThat(QueryFields.of(QueryParser.parse("a (tag:b OR -rating:1..2)"))).containsExactlyInAnyOrder(Field.TAG, Field.RATING);
        assertThat(FieldValues.number(Field.RATIO, "16:9")).isEqualTo(16.0 / 9);
        assertThat(FieldValues.number(Field.SAMPLE_RATE, "48khz")).isEqualTo(48_000);
    }

    @Test
    void datesMayBeSaidFromToday() {
        LocalDate today = LocalDate.parse("2026-11-22");
        assertThat(FieldValues.period("today", today)).isEqualTo(FieldValues.period("2026-11-22", today));
        assertThat(FieldValues.period("yesterday", today)).isEqualTo(FieldValues.period("2026-11-21", today));
        assertThat(FieldValues.period("7d", today)).isEqualTo(new FieldValues.Period(Instant.parse("2026-11-16T00:00:00Z"),
                Instant.parse("2026-11-23T00:00:00Z")));
        assertThat(FieldValues.period("1y", today).start()).isEqualTo(Instant.parse("2025-11-23T00:00:00Z"));
    }

    @Test
    void aMistakeIsPointedAtInALineOfItsOwn() {
        QuerySyntaxException e = catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("dragon raitng:5"));
        assertThat(e.pointer()).containsExactly("dragon raitng:5", "       ^");
        QuerySyntaxException late = catchThrowableOfType(QuerySyntaxException.class,
                () -> QueryParser.parse("x".repeat(100) + " \u0007 foo:1 " + "y".repeat(100)));
        assertThat(late.pointer().getFirst()).startsWith("…").endsWith("…").contains("? foo:1").hasSizeLessThan(75);
        assertThat(late.pointer().getFirst().charAt(late.pointer().getLast().indexOf('^'))).isEqualTo('?');
        QuerySyntaxException choice = catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("is:mising"));
        assertThat(choice.problem().next()).contains("missing");
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("a".repeat(30_000))).problem().why())
                .contains("longer than 20000");
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("type:image ".repeat(1000))).problem().why())
                .contains("more than 200 parts");
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("(type:image ".repeat(30)))).isNotNull();
    }

    @Test
    void theValidPartOfWhatIsBeingTypedStillFinds() throws Exception {
        assertThat(ValidPart.of("dragon type:im", LabelNames.COLORS).query()).isEqualTo(QueryParser.parse("dragon"));
        assertThat(ValidPart.of("dragon (red OR bl", LabelNames.COLORS).query()).isEqualTo(QueryParser.parse("dragon (red OR bl)"));
        assertThat(ValidPart.of("dragon \"red", LabelNames.COLORS).query()).isEqualTo(QueryParser.parse("dragon"));
        assertThat(ValidPart.of("dragon", LabelNames.COLORS).mistake()).isEmpty();
        assertThat(ValidPart.of("\"", LabelNames.COLORS).query()).isEqualTo(Query.ALL);
        assertThat(ValidPart.of("a foo:1", LabelNames.COLORS).mistake()).isPresent();
    }

    @Test
    void patternsKnowStarsAndWhatIsOnlyACharacter() {
        assertThat(TextPattern.of("*/dragon*").matches("a/dragons")).isTrue();
        assertThat(TextPattern.of("a*a").matches("a")).as("the two ends do not overlap").isFalse();
        assertThat(TextPattern.of("a\\*b").matches("a*b")).isTrue();
        assertThat(TextPattern.of("a\\*b").matches("axb")).isFalse();
        assertThat(TextPattern.of("100%_").like()).isEqualTo("100\\%\\_");
        assertThat(TextPattern.of("C:\\art").pieces()).isEqualTo(List.of("C:\\art"));
    }
}
