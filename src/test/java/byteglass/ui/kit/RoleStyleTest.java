package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.HttpRole;
import byteglass.texts.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleStyleTest {

    @ParameterizedTest
    @EnumSource
    void everyRoleHasANameInEveryLanguage(HttpRole role) {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Texts.of(language).get("role." + role.key())).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStyleClassIsTheKeyOfTheRole(HttpRole role) {
        assertThat(RoleStyle.styleClass(role)).matches("role-[a-z-]+").isEqualTo("role-" + role.key());
    }
}
