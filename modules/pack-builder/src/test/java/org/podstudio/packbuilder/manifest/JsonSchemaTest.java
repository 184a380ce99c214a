package org.podstudio.packbuilder.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void eachRuleRefusesWhatItForbids() throws Exception {
        assertProblem("{'type':['string','null']}", "3", "must be");
        assertProblem("{'type':'integer'}", "1.5", "must be");
        assertProblem("{'const':'1.0'}", "'1.1'", "must be");
        assertProblem("{'enum':['a','b']}", "'c'", "one of");
        assertProblem("{'pattern':'^[a-z]+$'}", "'A'", "must match");
        assertProblem("{'minLength':1}", "''", "too short");
        assertProblem("{'minimum':0}", "-1", "at least");
        assertProblem("{'maximum':5}", "6", "at most");
        assertProblem("{'minItems':1}", "[]", "too few");
        assertProblem("{'items':{'type':'string'}}", "['a',1]", "/1 must be");
        assertProblem("{'required':['a']}", "{}", "must have \"a\"");
        assertProblem("{'properties':{'a':{'type':'string'}}}", "{'a':1}", "/a must be");
        assertProblem("{'additionalProperties':false,'properties':{'a':{}}}", "{'b':1}", "/b is not allowed");
        assertProblem("{'additionalProperties':{'type':'string'}}", "{'b':1}", "/b must be");
        assertProblem("{'propertyNames':{'pattern':'^x'}}", "{'y':1}", "/y must match");
        assertProblem("{'$ref':'#/$defs/t','$defs':{'t':{'type':'null'}}}", "1", "must be");
    }

    @Test
    void eachRuleAcceptsWhatItAllows() throws Exception {
        String schema = "{'type':'object','required':['a'],'additionalProperties':false,'properties':{'a':{'type':['integer','null'],'minimum':0},"
                + "'b':{'type':'array','minItems':1,'items':{'enum':['x',null]}},'c':{'type':'number'}}}";
        assertThat(problems(schema, "{'a':0,'b':['x',null],'c':2}")).isEmpty();
        assertThat(problems(schema, "{'a':null}")).isEmpty();
    }

    @Test
    void aRuleItDoesNotKnowIsNotPassedOver() throws Exception {
        JsonNode schema = json("{'properties':{'a':{'uniqueItems':true}}}");
        assertThatThrownBy(() -> new JsonSchema(schema)).hasMessageContaining("uniqueItems");
    }

    @Test
    void thePublishedSchemaWantsEveryFieldOfTheProduct() throws Exception {
        assertThat(new ManifestJson().schema().problems(json("{}"))).hasSize(8)
                .anyMatch(p -> p.contains("manifest_version")).anyMatch(p -> p.contains("checksums")).anyMatch(p -> p.contains("hardware_profile"));
    }

    private void assertProblem(String schema, String value, String problem) throws Exception {
        assertThat(problems(schema, value)).as(schema).singleElement().asString().contains(problem);
    }

    private List<String> problems(String schema, String value) throws Exception {
        return new JsonSchema(json(schema)).problems(json(value));
    }

    private JsonNode json(String text) throws Exception {
        return mapper.readTree(text.replace('\'', '"'));
    }
}
