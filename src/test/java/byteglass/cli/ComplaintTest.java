package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    @Test
    void whatJavaSaysOfFilesBecomesASentence() {
        assertThat(Complaint.of(new NoSuchFileException("/a"))).isEqualTo("There is no file /a.");
        assertThat(Complaint.of(new AccessDeniedException("/a")))
                .isEqualTo("This account may not use the file /a. Change its rights, or choose another.");
        assertThat(Complaint.of(new FileSystemException("/a")))
                .isEqualTo("The file /a cannot be used. Choose another.");
        assertThat(Complaint.of(new FileSystemException("/a", null, "Too many links")))
                .isEqualTo("/a: Too many links");
    }

    @Test
    void itIsOneLineWithoutControlCharacters() {
        assertThat(Complaint.of(new IOException("a\n\u001b[2Jb\n"))).isEqualTo("a [2Jb");
        assertThat(Complaint.of(new IOException())).isEqualTo("java.io.IOException");
    }
}
