package org.ledgerhub.target.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.dropbox.core.v2.files.UploadSessionFinishError;
import com.dropbox.core.v2.files.WriteConflictError;
import com.dropbox.core.v2.files.WriteError;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.target.dropbox.DropboxFailure.Meaning;

class SortingTest {

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(path(WriteError.conflict(WriteConflictError.FILE)), Meaning.REFUSED, "file-conflict"),
                Arguments.of(path(WriteError.NO_WRITE_PERMISSION), Meaning.REFUSED, "target-refused"),
                Arguments.of(path(WriteError.TEAM_FOLDER), Meaning.REFUSED, "target-refused"),
                Arguments.of(path(WriteError.DISALLOWED_NAME), Meaning.REFUSED, "target-refused"),
                Arguments.of(path(WriteError.INSUFFICIENT_SPACE), Meaning.LATER, "target-full"),
                Arguments.of(path(WriteError.TOO_MANY_WRITE_OPERATIONS), Meaning.LATER, "target-down"),
                Arguments.of(path(WriteError.OPERATION_SUPPRESSED), Meaning.LATER, "target-down"),
                Arguments.of(UploadSessionFinishError.TOO_MANY_WRITE_OPERATIONS, Meaning.LATER, "target-down"),
                Arguments.of(UploadSessionFinishError.CONTENT_HASH_MISMATCH, Meaning.LATER, "target-down"),
                Arguments.of(UploadSessionFinishError.OTHER, Meaning.REFUSED, "target-refused"));
    }

    @ParameterizedTest(name = "{0} means {1}")
    @MethodSource("errors")
    void tagDecidesWhatAnErrorMeans(UploadSessionFinishError error, Meaning meaning, String code) {
        DropboxFailure failure = Sorting.finish(error, "/a.xml", "own words");

        assertThat(failure.meaning()).isEqualTo(meaning);
        assertThat(failure.problem().code()).isEqualTo(code);
        assertThat(failure.problem().targetAnswer()).isEqualTo("own words");
    }

    @Test
    void conflictNamesTheFile() {
        assertThat(Sorting.finish(path(WriteError.conflict(WriteConflictError.FILE)), "/studio/a.xml", "")
                        .problem()
                        .message())
                .contains("/studio/a.xml");
    }

    private static UploadSessionFinishError path(WriteError error) {
        return UploadSessionFinishError.path(error);
    }
}
