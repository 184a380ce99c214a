package org.podstudio.core.api.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', ignoreLeadingAndTrailingWhitespace = false, value = {
        "plain.png>plain.png", "CON.png>_CON.png", "con.tar.png>_con.tar.png", "aux .png>_aux .png", "CONIN$.png>_CONIN$.png",
        "COM1.png>_COM1.png", "COM10.png>COM10.png", "console.png>console.png", "NUL>_NUL.png", "dot.png.>dot.png", "space.png >space.png",
        " leading.png>leading.png", "...png>...png", ".hidden.png>.hidden.png", "tab\tname.png>tab_name.png", "colon:stream.png>colon_stream.png",
        "back\\slash.png>back_slash.png", "star*?|.png>star___.png", "noext>noext.png", "-rf.png>-rf.png", "100% sure.png>100% sure.png",
        "caf\\xE9.png>caf%E9.png", "שלום_مرحبا.png>שלום_مرحبا.png", "a.b c>a.b c.png"
    })
    void aNameIsChangedOnlyAsFarAsNeeded(String given, String expected) {
        assertThat(LegalNames.of(given, "png")).isEqualTo(expected);
    }

    @Test
    void onlyDotsAndBlanksBecomeUnnamed() {
        assertThat(LegalNames.of(" .. ", "png")).isEqualTo("unnamed.png");
    }

    @Test
    void aNameOf255BytesStaysAndALongerOneKeepsItsExtension() {
        String fits = "L".repeat(251) + ".png";
        assertThat(LegalNames.of(fits, "png")).isEqualTo(fits);
        String cut = LegalNames.of("界".repeat(100) + ".png", "png");
        assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(253, 255);
        assertThat(cut).endsWith("界.png");
    }

    @Test
    void aThemesFolderHasNoExtension() {
        assertThat(LegalNames.of("sci/fi", "")).isEqualTo("sci_fi");
    }
}
