<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Builder</name>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>Clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>how gradients become updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>how the weights are drawn at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>keeps the gradient below a threshold before the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>what the network learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_description.py"/>
        <source>Range {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_description.py"/>
        <source>Usual {default}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>As the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>Initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>N, before or after φ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>Normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>Skip connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>adds an earlier layer's output to this one's: y = β · branch + s · path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>drawn as the network's other weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>how this layer's weights are drawn at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>φ, from pre-activation to output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/problem.py"/>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/problem.py"/>
        <source>{field} ({path})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/problem.py"/>
        <source>{found} is not possible; allowed: {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/problem.py"/>
        <source>{place}: found {found}; allowed: {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source> after φ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>group × {repeat}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>input · {features}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>into φ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>no bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>output · {outputs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>↺ from {distance} before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/section.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/section.py"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/words.py"/>
        <source>1 layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/words.py"/>
        <source>{depth} layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuilderPanel</name>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesArea</name>
    <message>
        <location filename="../../gradgui/ui/drawing/curves_area.py"/>
        <source>layers {first}–{last}: 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/curves_area.py"/>
        <source>{count} layers: 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepthProfile</name>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>Each gradient is divided by the output layer's, each layer's input ‖X‖ by layer 2's (layer 1 has another width)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>Gradient and signal against depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>no gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>no signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>{signal} at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <location filename="../../gradgui/ui/dock.py"/>
        <source>Close {panel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dock.py"/>
        <source>Close; View brings it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <location filename="../../gradgui/ui/docks.py"/>
        <source>Builder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>'mse' for the regression on sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>1 to {number} ({number} reaches the network's input)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>at least 2 with batch normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>at most {limit:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>momentum above 0 and no dampening with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>{depth:,} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>{distance} at layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>16 digits, down to 1e-308: tells underflow from zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>7 digits, down to 1e-38</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>After φ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>Before φ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>By layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>By norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>By value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>Cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>Squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>after the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>before the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>each entry of the gradient is cut to [−t, t]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>each layer's own gradient is scaled down to norm t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>float64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>mean squared error over batch and outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>softmax and log-likelihood, mean over the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>the whole gradient is scaled down to norm t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a CSV file with a header and rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a NUL byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a class or a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a different name for each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a header with the columns' names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a name for each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a number like -1.5 or 2e-3, within ±{limit:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>an empty cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>at least {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>blanks only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>broken CSV ({problem})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>cells quoted as in RFC 4180</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>in line {line} {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>more than {limit:,} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>no name for column {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>numbers only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>one of the columns {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>only the column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>the byte 0x{byte:02x}, which is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>two or more, parted by comma, semicolon or tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count:,} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count} columns named {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count} rows below the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count}, as in the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{found} in column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/dataset.py"/>
        <source>Share of the samples kept for testing; at least one sample must remain for training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/dataset.py"/>
        <source>Test fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/dataset.py"/>
        <source>less than {limit:.6g} for {samples} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/dataset.py"/>
        <source>{fraction:g}, which leaves none for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/breast_cancer.py"/>
        <source>Breast cancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/breast_cancer.py"/>
        <source>Wisconsin diagnostic data: 30 features of cell nuclei; class 0 is benign, class 1 malignant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/circles.py"/>
        <source>Circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/circles.py"/>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/circles.py"/>
        <source>Radius of the inner circle, the outer one's being 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/circles.py"/>
        <source>Two circles about the origin, in the geometry of scikit-learn's make_circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>1 distinct value in column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>2 to {limit:,} classes, or numbers with training.loss mse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>A table with a header: one target column, all others are features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>Name of the target column; empty: the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>Path of the CSV file, relative to the experiment's folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>Target column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>{count:,} distinct values in column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/digits.py"/>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/digits.py"/>
        <source>The test part of UCI's optical recognition data: 64 pixels of 0 … 16, ten classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>Gaussian blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>Number of blobs, one class each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>Round Gaussian clouds of deviation `noise`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>at most {samples}, a sample for each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>{classes} classes for {samples} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/iris.py"/>
        <source>Anderson's and Fisher's irises: four lengths in cm, three species.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/iris.py"/>
        <source>Iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>Deviation of the Gaussian noise on the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>Number of periods that the samples span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>Sine (regression)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>y = sin x + noise, with x uniform over `periods` periods about 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>{loss} for sine, whose target is a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_moons.py"/>
        <source>Two half circles of radius 1, in the geometry of scikit-learn's make_moons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_moons.py"/>
        <source>Two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_spirals.py"/>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_spirals.py"/>
        <source>Turns that each arm makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_spirals.py"/>
        <source>Two Archimedean spirals of outer radius 1, half a turn apart, after Lang and Witbrock (1988).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_spirals.py"/>
        <source>Two spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/wine.py"/>
        <source>Wine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/wine.py"/>
        <source>Wines of one region: 13 measured properties, three cultivars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/xor.py"/>
        <source>Points uniform in [−1, 1)²; class 1 where exactly one coordinate is negative, before the noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/xor.py"/>
        <source>XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>a layer's initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>layers {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{changes} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{field} off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{field} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{field} {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>File format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>of every random draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>JSON text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>a path of at most {limit} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>a place inside a plain value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>an existing place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>an experiment file (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>an index from 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>byte {byte:#04x} at offset {offset}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>deeper nesting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>fewer nested groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>more than {limit:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>no file {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>no index: the list is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>version {version}, of a newer GradGUI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>{file}, which cannot be read ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/fault.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>a smaller number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>at most {limit} levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>each key once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>keys in Unicode without lone surrogates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>text in Unicode without lone surrogates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>the same key twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>{count:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>{count:,} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>{problem} (line {line}, column {column})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/memory.py"/>
        <source>a network that needs {total} (parameters and optimiser {parameters} + signals {signals} + data {data})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/memory.py"/>
        <source>at most the {free} free now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/memory.py"/>
        <source>{samples} training sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the gradient of {parameter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the norm of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/phrase.py"/>
        <source>{first}, {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>a path on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>a readable CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>a regular CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>an existing CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>at most {limit:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>no file {file} in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>no path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>the network path {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>the path of a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>{file} of {size:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>{file}, a device or pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>{file}, a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>{file}, an empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sampled.py"/>
        <source>Deviation of the Gaussian noise on the raw coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sampled.py"/>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sampled.py"/>
        <source>Number of samples, training and test part together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sampled.py"/>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Hard tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>LeakyReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>PReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>SELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>SiLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Start slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = 1 / (1 + e⁻ᵛ), φ′ ≤ 1/4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = 1.0507 · ELU with α = 1.6733</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = ln(1 + eᵛ), φ′ = σ(v)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = max(0, v), φ′ is 0 or 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = tanh v, φ′ ≤ 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v cut to [−1, 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v Φ(v)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v σ(v)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v, or slope · v below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v, or slope · v below 0; the slope is learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v, or α (eᵛ − 1) below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v, φ′ = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ′ below zero at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ′ below zero; usual 0.01 to 0.3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>−α is the value far below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>A random orthogonal matrix times gain (Saxe et al. 2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Bias variance σ_b²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>By variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Deviation σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Every weight the same: units stay alike, so nothing useful is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>He normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>He uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>LeCun normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>N(0, 1/fan_in) (LeCun et al. 1998).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>N(0, 2/(fan_in + fan_out)) (Glorot &amp; Bengio 2010).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>N(0, 2/fan_in) (He et al. 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>N(0, std²), whatever the width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Normal N(0, σ²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>PyTorch's default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Uniform over [−bound, bound], whatever the width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Uniform with variance 2/(fan_in + fan_out) (Glorot &amp; Bengio 2010).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Uniform with variance 2/fan_in (He et al. 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Var W = σ_w² / fan_in; He is 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Var b; usual 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Weight variance σ_w²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Weights N(0, weight_variance/fan_in), biases N(0, bias_variance): mean-field theory's axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Weights and biases uniform over ±1/√fan_in, as nn.Linear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Xavier normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Xavier uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>deviation of every weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>factor on the orthogonal matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>of every weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>weights lie in [−bound, bound]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>BatchNorm before the activation takes its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Branch scale β</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Path scale s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Skip connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Trainable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>factor on the layer's own branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>factor on the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>layers before; the layer's own number reaches the network's input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>off: the parameters stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>the network's where none is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>times the group stands in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>width of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>BatchNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>By the root mean square of a sample's units, no shift (Zhang &amp; Sennrich 2019).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>LayerNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>No normalisation; the other fields are kept for when one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Over a sample's units (Ba et al. 2016).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Over the batch, unit by unit (Ioffe &amp; Szegedy 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>RMSNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Start scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>added to the mean square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>added to the variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>before or after the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>share of the new batch in the running statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>start value of the learned scale γ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>0 measures without training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Adam (Kingma &amp; Ba 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Adam with decoupled weight decay (Loshchilov &amp; Hutter 2019).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Betas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Dampening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Penalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>RMSprop (Tieleman &amp; Hinton 2012), torch's form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Stochastic gradient descent: W ← W − lr · ∂L/∂W, with momentum where asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Test every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>above the training part: the full batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>added to the root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>adds 2 · l2 · W to the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>adds l1 · sign(W) to the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>decoupled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>memory of the squared gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>needs momentum and no dampening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>of a run without the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>of an entry or of the norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>of the momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>steps between test passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>usual 0 or 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/trainer.py"/>
        <source>{devices} on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/training_thread.py"/>
        <source>PyTorch could not be loaded: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/training_thread.py"/>
        <source>step {step}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a value (it has no default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>an unknown key ({key} = {value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at least {bound} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at least {bound} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at most {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at most {bound} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at most {bound} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>less than {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>more than {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>no such key here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>{bound}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Experiments (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Open an experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Save the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>{path}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <location filename="../../gradgui/ui/builder/heading.py"/>
        <source>Show or hide: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerEditor</name>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>All layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>As many features as the data have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>As wide as data and loss need, with bias and without activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Edits change all {count} copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Group of layers {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Layer {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Layers {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>No hidden layers: add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Output layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>+ Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>+ Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Add a layer like the selected one after it (Ins)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Add a repeated group after the selected layer (Shift+Ins)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Add group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Add layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Duplicate layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Move layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Move towards the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Move towards the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Remove layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>Layer {numbers}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>Layers {numbers}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>Output layer {number}: as wide as data and loss need, linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>The features of the data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerView</name>
    <message>
        <location filename="../../gradgui/ui/builder/layer_view.py"/>
        <source>From the input on top to the output at the bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_view.py"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveCurves</name>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>Metric of the live curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>What the curves show, for each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>recorded from step {step} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>step {step} · layer {layer} · {symbol} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>{metric}, layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>{shown} of {all} layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossCurves</name>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>Loss and accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;About GradGUI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Run or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Back to step 0, with the same random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Make one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Pause after the present step (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Reset &amp;layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Reset all &amp;views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Select &amp;no layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Theme of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Train, or go on training (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>About GradGUI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>GradGUI {version}

Build a network, press Space, and watch what gradient reaches every layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>Not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>Press Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>PyTorch is loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>The line below says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>preset {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <location filename="../../gradgui/ui/message_strip.py"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/message_strip.py"/>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/message_strip.py"/>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Not changed: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <location filename="../../gradgui/ui/builder/number_field.py"/>
        <source>{value} is out of range: {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>nothing was typed: a number is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{0}” can be read in two ways: write {1} or {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” has more than a decimal point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” is too large for a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” is too small for a number other than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}”: a whole number without separators is needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>Choose a table of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>Logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>Logarithmic axis: equal distances are equal factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>Reset view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>Show everything again and follow the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <location filename="../../resources/presets/01_sigmoid_ten_layers.json"/>
        <source>Sigmoid, ten layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/01_sigmoid_ten_layers.json"/>
        <source>Ten layers with sigmoid: layer 1 receives 2e-6 of layer 10's gradient, and the loss does not move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/02_four_layer_chain.json"/>
        <source>Chain of four one-unit layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/02_four_layer_chain.json"/>
        <source>Four one-unit sigmoid layers, weights within 1: b1's gradient stays below 1/16 of b3's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/03_healthy_six_layers.json"/>
        <source>Healthy, six layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/03_healthy_six_layers.json"/>
        <source>Six ReLU layers with He weights: every layer receives about as much, and the spirals are learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/04_one_wide_layer.json"/>
        <source>One wide layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/04_one_wide_layer.json"/>
        <source>The six layers' parameters in one hidden layer: after as many steps the spirals are learned worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/05_tanh_ten_layers.json"/>
        <source>Tanh in the ten layers: layer 1 receives over a tenth of layer 10's gradient, and the net learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/05_tanh_ten_layers.json"/>
        <source>Tanh, ten layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/06_sigmoid_underflow.json"/>
        <source>Seventy sigmoid layers in float32: in the first layers the gradient underflows to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/06_sigmoid_underflow.json"/>
        <source>Sigmoid, seventy layers, float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/07_sigmoid_float64.json"/>
        <source>Sigmoid, seventy layers, float64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/07_sigmoid_float64.json"/>
        <source>The same seventy layers in float64: the gradient is there, below 1e-40 of the last layer's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/08_hidden_by_weights.json"/>
        <source>Fifty ReLU layers, small weights: dL/dZ falls by about twenty decades, dL/dW hardly shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/08_hidden_by_weights.json"/>
        <source>Hidden in the weights' gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/09_normal_width_4.json"/>
        <source>N(0,1) weights, width 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/09_normal_width_4.json"/>
        <source>Sigmoid, weights N(0,1), width 4: layer 1 receives less than a thousandth of layer 10's gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/10_normal_width_256.json"/>
        <source>N(0,1) weights, width 256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/10_normal_width_256.json"/>
        <source>The same at width 256: the gradient grows, layer 1 receives about 20 times layer 10's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/11_relu_normal_explodes.json"/>
        <source>ReLU, N(0,1) weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/11_relu_normal_explodes.json"/>
        <source>Twenty ReLU layers, weights N(0,1): the gradient explodes, and after one step the loss is not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/12_relu_he.json"/>
        <source>He weights in the same net: all layers receive within a factor of ten, and the net learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/12_relu_he.json"/>
        <source>ReLU, He weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/13_relu_xavier.json"/>
        <source>ReLU, Xavier weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/13_relu_xavier.json"/>
        <source>Xavier weights in the same net: layer 1 receives about a thousandth of layer 20's gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/14_relu_one_over_n.json"/>
        <source>ReLU, weights of variance 1/n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/14_relu_one_over_n.json"/>
        <source>Weights of variance 1/n in the same net: layer 1 receives about a thousandth, as with Xavier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/15_digits_he.json"/>
        <source>Digits, thirty layers, He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/15_digits_he.json"/>
        <source>Thirty ReLU layers with He weights learn the digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/16_digits_xavier.json"/>
        <source>Digits, thirty layers, Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/16_digits_xavier.json"/>
        <source>With Xavier weights the same thirty layers do not learn the digits in as many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/17_tanh_pytorch_default.json"/>
        <source>Tanh, PyTorch's weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/17_tanh_pytorch_default.json"/>
        <source>Twenty tanh layers, PyTorch's default weights: layer 1 receives about 1e-5 of layer 20's gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/18_tanh_orthogonal.json"/>
        <source>Orthogonal weights in the same net: layer 1 receives over a third of layer 20's, and it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/18_tanh_orthogonal.json"/>
        <source>Tanh, orthogonal weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/19_tanh_normal_saturates.json"/>
        <source>Tanh, N(0,1) weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/19_tanh_normal_saturates.json"/>
        <source>Weights N(0,1) in the same net: tanh saturates, and still the gradient grows over 10,000-fold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/20_symmetric_start.json"/>
        <source>All weights equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/20_symmetric_start.json"/>
        <source>All weights start equal: the 32 units of a layer stay copies of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/21_dead_relu.json"/>
        <source>Adam at a rate of 0.2: nearly all ReLU units of a layer die, and the digits are not learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/21_dead_relu.json"/>
        <source>Dead ReLUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/22_relu_low_rate.json"/>
        <source>ReLU at a low rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/22_relu_low_rate.json"/>
        <source>The same net at a rate of 0.001: the units live, and the digits are learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/23_leaky_relu.json"/>
        <source>LeakyReLU at the high rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/23_leaky_relu.json"/>
        <source>LeakyReLU at the rate of 0.2: the units live, and over three quarters of the test digits come out right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/24_prelu.json"/>
        <source>PReLU at the high rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/24_prelu.json"/>
        <source>PReLU at the rate of 0.2: with a learned slope over half of the test digits come out right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/25_sigmoid_batchnorm.json"/>
        <source>BatchNorm in the ten sigmoid layers: layer 1 receives more than layer 10, and the net learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/25_sigmoid_batchnorm.json"/>
        <source>Sigmoid with BatchNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/26_sigmoid_layernorm.json"/>
        <source>LayerNorm in the ten sigmoid layers: layer 1 receives less than a thousandth, the loss does not move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/26_sigmoid_layernorm.json"/>
        <source>Sigmoid with LayerNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/27_sigmoid_adam.json"/>
        <source>Adam on the ten sigmoid layers: layer 1 moves from its start although its gradient has vanished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/27_sigmoid_adam.json"/>
        <source>Sigmoid with Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/28_diverging.json"/>
        <source>Diverging run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/28_diverging.json"/>
        <source>The sine at a learning rate of 0.3: within ten steps the loss is not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/29_clipping.json"/>
        <source>Clipping by norm at the same rate: the run lives and learns the sine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/29_clipping.json"/>
        <source>Clipping saves the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/30_clipping_no_cure.json"/>
        <source>Clipping does not cure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/30_clipping_no_cure.json"/>
        <source>Clipping on the exploding twenty ReLU layers: the run lives, and the gradient explodes as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/31_overfitting.json"/>
        <source>Learned by heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/31_overfitting.json"/>
        <source>Thirty noisy points learned by heart: the training loss nears zero, the test loss grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/32_l2.json"/>
        <source>L2 on the same net: weights less than half as large, and a lower loss on the test points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/32_l2.json"/>
        <source>L2 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/33_deep_plain.json"/>
        <source>200 layers, plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/33_deep_plain.json"/>
        <source>Two hundred ReLU layers without skips: the loss does not move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/34_deep_batchnorm.json"/>
        <source>200 layers, BatchNorm alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/34_deep_batchnorm.json"/>
        <source>BatchNorm alone in the 200 layers: the gradient explodes, and after one step the loss is not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/35_deep_bare_skips.json"/>
        <source>200 layers, bare skips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/35_deep_bare_skips.json"/>
        <source>Bare skips in the 200 layers: signal and gradient explode, and after one step the loss is not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/36_deep_skips_batchnorm.json"/>
        <source>200 layers, skips and BatchNorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/36_deep_skips_batchnorm.json"/>
        <source>Skips with BatchNorm in the branch: the 200 layers learn the spirals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/37_deep_skips_scaled.json"/>
        <source>200 layers, scaled skips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/37_deep_skips_scaled.json"/>
        <source>Skips with the branch scaled by 0.1: the 200 layers learn the spirals.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Choose a prepared experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Redo {edit} (Ctrl+Shift+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Undo {edit} (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>{rate} frames/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>{rate} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <location filename="../../gradgui/ui/numbers.py"/>
        <source>0: no gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/numbers.py"/>
        <source>infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/numbers.py"/>
        <source>underflow (below 1.2e-38)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>run_words</name>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>Lower the learning rate, clip the gradient or change the initialisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>NaN or infinity in {quantity} at step {step}: paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>NaN or infinity in {quantity} of layer {layer} at step {step}: paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{change}, from step {step} on (live)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{change}: new run at the same step {step}; parameters of the same name and shape kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{change}: restart at step 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{fault} (and {count} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{name} · {layers} · {data} · {optimizer}, learning rate {lr:g} · batch {batch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{sentence} {next_sentence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
