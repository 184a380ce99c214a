package org.podstudio.core.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryPartsTest {
    private static List<String> texts(String query) throws QuerySyntaxException {
        return QueryParser.parts(query, LabelNames.COLORS).stream().map(QueryPart::text).toList();
    }

    @Test
    void eachConditionIsAPartAsItWasTypedAndAtItsPlace() throws Exception {
        String text = "  Dragon -tag:\"Red  Fire\" (a OR b)  -(c d) rating:>=4 ";
        assertThat(texts(text)).containsExactly("Dragon", "-tag:\"Red  Fire\"", "(a OR b)", "-(c d)", "rating:>=4");
        for (QueryPart part : QueryParser.parts(text, LabelNames.COLORS)) {
            assertThat(text.substring(part.from(), part.from() + part.text().length())).isEqualTo(part.text());
        }
        assertThat(texts("   ")).isEmpty();
        assertThat(texts("*")).containsExactly("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a OR b", "(a) OR (b c)", "a b OR -c", "x (a OR b) -c", "\"p q\"r*", "type:image OR type:audio"})
    void partsSideBySideWithSomethingMoreMeanTheWholeAndThat(String text) throws Exception {
        String joined = String.join(" ", texts(text));
        assertThat(QueryParser.parse(joined)).isEqualTo(QueryParser.parse(text));
        Query more = QueryParser.parse(joined + " more");
        List<Query> parts = QueryParser.parts(text, LabelNames.COLORS).stream().map(QueryPart::query).collect(Collectors.toList());
        parts.add(QueryParser.parse("more"));
        assertThat(more).isEqualTo(new Query.And(parts));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ratng:5|rating:5", "x typ:image y|x type:image y", "type:imge|type:image", "is:\"aproved\"|is:\"approved\""})
    void aSlipOfTheFingersComesWithTheTextThatWasMeant(String typed, String meant) {
        QuerySyntaxException mistake = catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(typed));
        assertThat(mistake.corrected()).contains(meant);
    }

    @Test
    void whatIsNearNothingHasNoCorrection() {
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("zzzzzz:1")).corrected()).isEmpty();
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("(a")).corrected()).isEmpty();
    }

    @Test
    void whatIsBeingTypedIsAWordOrTheValueOfAField() {
        assertThat(Completion.at("dragon rat", 10)).isEqualTo(new Completion(7, 10, java.util.Optional.empty(), "rat"));
        assertThat(Completion.at("dragon rat", 10).fields()).contains("rating:", "ratio:");
        assertThat(Completion.at("-type:im", 8)).isEqualTo(new Completion(6, 8, java.util.Optional.of(Field.TYPE), "im"));
        assertThat(Completion.at("-type:im", 8).values()).containsExactly("image", "audio", "video");
        assertThat(Completion.at("tag:\"red f", 10)).isEqualTo(new Completion(4, 10, java.util.Optional.of(Field.TAG), "red f"));
        assertThat(Completion.at("rating:>=4 x", 10)).isEqualTo(new Completion(9, 10, java.util.Optional.of(Field.RATING), "4"));
        assertThat(Completion.at("a (tag:b", 8)).isEqualTo(new Completion(7, 8, java.util.Optional.of(Field.TAG), "b"));
        assertThat(Completion.at("tag:dragon", 5)).as("what follows the caret is replaced too")
                .isEqualTo(new Completion(4, 10, java.util.Optional.of(Field.TAG), "d"));
        assertThat(Completion.at("", 0)).isEqualTo(new Completion(0, 0, java.util.Optional.empty(), ""));
    }

    @Test
    void aCompletedValueIsReadAsThatValue() throws Exception {
        for (String value : List.of("dragon", "Red Fire", "50% \"off\"", "a*b", "12:30", "C:\\x")) {
            assertThat(QueryParser.parse("tag:" + Completion.written(value)))
                    .isEqualTo(new Query.Compare(Field.TAG, Query.Operator.EQUALS, TextPattern.exactly(value).toString()));
        }
    }

    @Test
    void whatNothingMeasuresYetIsReadAndSaidAtItsCharacter() {
        ValidPart read = ValidPart.of("dragon OR (Seam:<2)", LabelNames.COLORS);
        assertThat(QueryFields.of(read.query())).contains(Field.SEAM);
        assertThat(read.mistake().orElseThrow().position()).isEqualTo(11);
        assertThat(ValidPart.of("seam", LabelNames.COLORS).mistake()).as("a word").isEmpty();
    }
}
