package org.podstudio.core.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code color:} and the shapes of {@code ratio:}. */
class ColorQueryTest {
    @ParameterizedTest
    @CsvSource({"color:red,color:red", "colour:RED,color:red", "colors:gray,color:grey", "color:#2FC7B5,color:#2fc7b5", "color:#2cb,color:#22ccbb",
        "-colour:cyan,-color:teal", "color:\"#000\",color:#000000", "ratio:wide,ratio:wide", "aspect:Tall,ratio:tall"})
    void colorsHaveOneSpelling(String typed, String printed) throws Exception {
        Query query = QueryParser.parse(typed);
        assertThat(QueryPrinter.print(query)).isEqualToIgnoringCase(printed);
        assertThat(QueryParser.parse(QueryPrinter.print(query))).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({"a color:gren,8,a color:green", "color:oragne,6,color:orange", "colr:red,0,color:red", "colour:whit,7,colour:white"})
    void aSlipOfTheFingersIsCorrected(String typed, int position, String corrected) {
        QuerySyntaxException mistake = catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(typed));
        assertThat(mistake.position()).isEqualTo(position);
        assertThat(mistake.corrected()).contains(corrected);
    }

    @ParameterizedTest
    @CsvSource({"color:#12345", "color:#12345g", "color:#", "color:2fc7b5", "color:>red", "color:"})
    void whatIsNoColorIsAMistakeAtItsPlace(String typed) {
        QuerySyntaxException mistake = catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(typed));
        assertThat(mistake.position()).isEqualTo(6);
    }

    @Test
    void namesAndShapesAreOffered() {
        assertThat(Completion.at("colo", 4).fields()).contains("color:", "colour:");
        assertThat(Completion.at("a colour:r", 10).values()).contains("red", "grey").hasSize(12);
        assertThat(Completion.at("ratio:", 6).values()).containsExactly("tall", "portrait", "square", "landscape", "wide");
    }
}
