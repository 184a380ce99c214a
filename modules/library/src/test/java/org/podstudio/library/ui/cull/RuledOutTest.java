package org.podstudio.library.ui.cull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.QueryParser;

class RuledOutTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status:pending                    | STATUS | approved | true
            status:pending                    | STATUS | pending  | false
            -status:rejected                  | STATUS | rejected | true
            -status:rejected                  | STATUS | approved | false
            dragon status:pending             | STATUS | approved | true
            dragon OR status:pending          | STATUS | approved | false
            (status:pending OR status:approved) dragon | STATUS | rejected | true
            -(status:approved OR dragon)      | STATUS | approved | true
            -(status:approved dragon)         | STATUS | approved | false
            rating:>=4                        | RATING | 3        | true
            rating:>=4                        | RATING | 4        | false
            rating:2..3                       | RATING | 4        | true
            rating:2..3                       | RATING | 3        | false
            rating:0                          | RATING | 5        | true
            -is:rated                         | RATING | 5        | true
            has:rating                        | RATING | 0        | true
            label:red                         | LABEL  | blue     | true
            label:none                        | LABEL  | red      | true
            has:label                         | LABEL  | none     | true
            rating:>=4                        | STATUS | rejected | false
            dragon                            | STATUS | rejected | false
            """)
    void aDecisionTellsWhatItAloneTells(String query, Field field, String value, boolean ruledOut) throws Exception {
        assertThat(RuledOut.by(QueryParser.parse(query), field, value)).isEqualTo(ruledOut);
    }
}
