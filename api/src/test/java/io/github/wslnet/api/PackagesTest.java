// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which way packages depend on each other. */
class PackagesTest {
    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @ParameterizedTest
    @EnumSource
    void packages_of_an_artifact_form_no_cycle(Artifact artifact) {
        slices().assignedFrom(PACKAGES)
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter().importPath(artifact.folder().resolve("target/classes")));
    }
}
